package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Words;

/**
 * Finds figures that disagree: publishers count the same thing in like sentences of one language and come to different
 * numbers. An article counts only where it gives one number for the thing; what many things are counted by, such as
 * years, is no thing.
 */
public final class Quarrels {

    private static final int MOST = 6;
    private static final double LIKE = 0.5;
    private static final double SAME = 0.01;
    private static final double ABOUT_SAME = 0.1;
    private static final Set<String> VAGUE = Set.of(
            ("jour jours day days an ans annee annees year years heure heures hour hours minute minutes mois month months"
                            + " semaine semaines week weeks fois time times point points dia dias ano anos hora horas mes"
                            + " meses tag tage tagen jahr jahre jahren stunde stunden uhr woche wochen monat monate"
                            + " personne personnes people person persons personas menschen giorni anni ore pessoas")
                    .split(" "));

    private Quarrels() {}

    private record Count(Sentencing source, Analysis.NumberMention number, Span sentence, Set<String> words) {

        String publisher() {
            return source.source().publisher();
        }

        /** Whether it can't be the same number, written more or less exactly. */
        boolean differs(Count other) {
            double one = number.value();
            double two = other.number.value();
            boolean about = number.approximate() || other.number.approximate();
            double most = Math.max(Math.abs(one), Math.abs(two));
            return Math.abs(one - two) > most * (about ? ABOUT_SAME : SAME);
        }
    }

    /** What the articles of one story disagree about. */
    public static List<Dossier.Quarrel> of(List<Source> sources) {
        return among(sources.stream().map(Sentencing::new).toList());
    }

    static List<Dossier.Quarrel> among(List<Sentencing> sources) {
        Map<String, List<Count>> byThing = new LinkedHashMap<>();
        sources.forEach(source -> counts(source)
                .forEach((thing, count) -> byThing.computeIfAbsent(
                                source.source().language() + thing, any -> new ArrayList<>())
                        .add(count)));
        return byThing.values().stream()
                .map(Quarrels::quarrel)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /** The things that an article gives one number for. */
    private static Map<String, Count> counts(Sentencing source) {
        Map<String, Count> counts = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (Analysis.NumberMention number : source.source().analysis().numbers()) {
            String thing = thing(source, number);
            Optional<Span> sentence = source.around(number.passage());
            if (!thing.isEmpty() && sentence.isPresent()) {
                Count count = new Count(source, number, sentence.get(), words(source, sentence.get()));
                Count other = counts.putIfAbsent(thing, count);
                if (other != null && other.differs(count)) {
                    several.add(thing);
                }
            }
        }
        counts.keySet().removeAll(several);
        return counts;
    }

    /** What is counted, in stems, and in which unit; empty where that says too little. */
    private static String thing(Sentencing source, Analysis.NumberMention number) {
        if (number.what() == null) {
            return "";
        }
        StringBuilder telling = new StringBuilder();
        for (var word : Words.of(number.what())) {
            if (!VAGUE.contains(Words.fold(word.text()))) {
                telling.append(word.text()).append(' ');
            }
        }
        Set<String> stems = new TreeSet<>(source.stems(telling.toString()));
        return stems.isEmpty() ? "" : " " + String.join(" ", stems) + " in " + number.unit();
    }

    /** A sentence's stems without its numbers. */
    private static Set<String> words(Sentencing source, Span sentence) {
        Set<String> words = source.stems(sentence.of(source.source().text()));
        words.removeIf(stem -> Character.isDigit(stem.codePointAt(0)));
        return words;
    }

    private static Optional<Dossier.Quarrel> quarrel(List<Count> counts) {
        Count first = counts.getFirst();
        Map<String, Count> others = new HashMap<>();
        List<Extract> figures = new ArrayList<>(List.of(extract(first)));
        for (Count count : counts) {
            boolean against = first.differs(count)
                    && !first.publisher().equals(count.publisher())
                    && Sentencing.overlap(first.words(), count.words()) >= LIKE;
            if (against && others.putIfAbsent(count.publisher(), count) == null) {
                figures.add(extract(count));
            }
        }
        String thing = first.number().what();
        return figures.size() < 2 || thing == null
                ? Optional.empty()
                : Optional.of(new Dossier.Quarrel(thing, figures));
    }

    private static Extract extract(Count count) {
        return count.source().extract(count.sentence());
    }
}
