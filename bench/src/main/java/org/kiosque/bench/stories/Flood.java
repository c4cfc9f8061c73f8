package org.kiosque.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.text.Document;

/**
 * News without end, always the same, with the story that each article tells. All articles of a French news site are
 * told again and again with other names, figures and words of the site's own {@link Vocabulary}: so the stories are
 * different, but words are as common as they are in truth. Each story comes in one to six versions that keep some of the
 * sentences and of the headline, over some hours.
 */
final class Flood {

    private static final Duration STEP = Duration.ofDays(1).dividedBy(5_000);

    /** How many articles are about to be published: those of some five hours. */
    private static final int WAITING = 1_000;

    /** In so many ways each round exchanges words: else the affairs of four years would all be told in a week. */
    private static final int SCENES = 50;

    private static final int MOST_VERSIONS = 6;
    private static final Instant START = Instant.parse("2025-08-01T00:00:00Z");

    private final Random random = new Random(7);
    private final List<Source> sources;
    private final Vocabulary vocabulary;
    private final List<Version> waiting = new ArrayList<>();
    private int told;
    private int stories;

    Flood() {
        sources = Sets.corpus().stream().map(Source::of).collect(Collectors.toCollection(ArrayList::new));
        vocabulary = Vocabulary.of(
                sources.stream().map(one -> one.title() + ": " + one.text()).toList());
    }

    /** What is told. */
    private record Source(String title, String text) {
        static Source of(JsonNode line) {
            return new Source(line.get("title").asText(), line.get("text").asText());
        }
    }

    /** An article that is to be published. */
    private record Version(String story, String title, String text) {}

    /** The next article with its story. */
    Sets.Labelled next() {
        while (waiting.size() < WAITING) {
            tell();
        }
        Collections.swap(waiting, random.nextInt(waiting.size()), waiting.size() - 1);
        Version one = waiting.removeLast();
        Instant at = START.plus(STEP.multipliedBy(told));
        Document document = new Document(Integer.toString(told++), one.title(), one.text(), "fr", null, null, null);
        List<String> entities = vocabulary.entities(one.title() + " " + one.text());
        return new Sets.Labelled(new Report(document, entities, at), one.story());
    }

    private void tell() {
        if (stories % sources.size() == 0) {
            Collections.shuffle(sources, random);
        }
        Source source = sources.get(stories % sources.size());
        int seed = stories / sources.size() * SCENES + random.nextInt(SCENES);
        String[] title = vocabulary.exchanged(source.title(), seed).split(" ");
        String[] sentences = vocabulary.exchanged(source.text(), seed).split("(?<=[.!?]) ?(?=\\p{Lu})");
        String story = Integer.toString(stories++);
        for (int versions = 1 + random.nextInt(MOST_VERSIONS); versions > 0; versions--) {
            waiting.add(new Version(story, some(title), some(sentences)));
        }
    }

    private String some(String[] parts) {
        return Stream.of(parts).filter(part -> random.nextInt(5) < 3).collect(Collectors.joining(" "));
    }
}
