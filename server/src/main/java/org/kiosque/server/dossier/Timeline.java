package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Span;

/** Merges what articles tell of the same day: the same event told twice, in whatever language. */
final class Timeline {

    private static final int MOST = 24;
    private static final int MOST_OF_DAY = 4;
    private static final int SHORTEST = 30;
    private static final double SAME_WORDS = 0.4;
    private static final int SAME_NAMES = 2;

    private final String language;
    private final List<Group> groups = new ArrayList<>();

    private Timeline(String language) {
        this.language = language;
    }

    private record Told(Extract extract, Set<String> stems, Set<String> entities) {}

    private record Group(String date, List<Told> told) {}

    static List<Dossier.Event> of(List<Sentencing> sources, String language) {
        Timeline timeline = new Timeline(language);
        sources.forEach(timeline::add);
        return timeline.events();
    }

    private void add(Sentencing source) {
        Set<Span> taken = new HashSet<>();
        for (Analysis.DateMention date : source.source().analysis().dates()) {
            Sentencing.day(date)
                    .ifPresent(day -> source.around(date.passage())
                            .filter(sentence -> sentence.length() >= SHORTEST && taken.add(sentence))
                            .ifPresent(sentence -> add(day, source, sentence)));
        }
    }

    private void add(String date, Sentencing source, Span sentence) {
        Extract extract = source.extract(sentence);
        Told told = new Told(extract, source.stems(extract.text()), source.entities(sentence));
        for (Group group : groups) {
            if (group.date().equals(date) && group.told().stream().anyMatch(other -> same(told, other))) {
                group.told().add(told);
                return;
            }
        }
        groups.add(new Group(date, new ArrayList<>(List.of(told))));
    }

    private static boolean same(Told a, Told b) {
        if (a.extract().language().equals(b.extract().language())) {
            return Sentencing.overlap(a.stems(), b.stems()) >= SAME_WORDS;
        }
        Set<String> both = new HashSet<>(a.entities());
        both.retainAll(b.entities());
        return both.size() >= SAME_NAMES;
    }

    private List<Dossier.Event> events() {
        return groups.stream()
                .filter(this::matters)
                .sorted(Comparator.comparingInt((Group group) -> publishers(group))
                        .reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(Group::date)
                        .thenComparing(Comparator.comparingInt((Group group) -> publishers(group))
                                .reversed()))
                .map(this::event)
                .toList();
    }

    /** What one publisher alone tells of a day counts only where nobody tells more of it. */
    private boolean matters(Group group) {
        List<Group> day = groups.stream()
                .filter(other -> other.date().equals(group.date()))
                .sorted(Comparator.comparingInt((Group other) -> publishers(other))
                        .reversed())
                .toList();
        int most = publishers(day.getFirst());
        return publishers(group) > 1 ? day.indexOf(group) < MOST_OF_DAY : most == 1 && day.indexOf(group) == 0;
    }

    private static int publishers(Group group) {
        return (int) group.told().stream()
                .map(told -> told.extract().publisher())
                .distinct()
                .count();
    }

    private Dossier.Event event(Group group) {
        Set<String> publishers = new HashSet<>();
        List<Extract> told = group.told().stream()
                .map(Told::extract)
                .sorted(Comparator.comparing(
                        (Extract extract) -> !extract.language().equals(language)))
                .filter(extract -> publishers.add(extract.publisher()))
                .toList();
        return new Dossier.Event(group.date(), told);
    }
}
