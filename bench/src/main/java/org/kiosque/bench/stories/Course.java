package org.kiosque.bench.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kiosque.engine.cluster.Lessons;
import org.kiosque.engine.cluster.Lessons.Lesson;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.cluster.Weights;

/**
 * Articles with their true stories, in the order in which they come, cut into parts by time.
 *
 * @param worth how many times its lessons count
 */
record Course(String name, List<Sets.Labelled> articles, Duration window, int worth) {

    static final int PARTS = 4;

    Course shuffled(int seed) {
        List<Sets.Labelled> mixed = new ArrayList<>(articles);
        Collections.shuffle(mixed, new Random(seed));
        return new Course(name + " shuffled " + seed, mixed, window, worth);
    }

    Course only(String language) {
        return new Course(
                name + " " + language,
                articles.stream().filter(one -> language.equals(one.language())).toList(),
                window,
                worth);
    }

    List<Report> reports() {
        return articles.stream().map(Sets.Labelled::report).toList();
    }

    List<String> truth() {
        return articles.stream().map(Sets.Labelled::gold).toList();
    }

    List<Lesson> lessons(Weights weights) {
        return Lessons.of(reports(), truth(), window, weights);
    }

    List<String> cluster(Weights weights) {
        return StoryClusterer.cluster(reports(), window, weights);
    }

    /** The part, from 0, that a moment falls into; each has as many articles. */
    int part(Instant at) {
        List<Instant> moments = articles.stream()
                .map(one -> one.report().at())
                .sorted(Comparator.naturalOrder())
                .toList();
        return (int) IntStream.range(1, PARTS)
                .filter(i -> !at.isBefore(moments.get(moments.size() * i / PARTS)))
                .count();
    }
}
