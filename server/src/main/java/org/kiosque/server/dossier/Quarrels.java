package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Span;

/** Finds figures that disagree: publishers count the same thing, in like sentences, and come to different numbers. */
final class Quarrels {

    private static final int MOST = 6;
    private static final double LIKE = 0.5;

    private Quarrels() {}

    private record Count(Sentencing source, Analysis.NumberMention number, Span sentence, Set<String> stems) {}

    static List<Dossier.Quarrel> of(List<Sentencing> sources) {
        Map<String, List<Count>> byThing = new LinkedHashMap<>();
        for (Sentencing source : sources) {
            for (Analysis.NumberMention number : source.source().analysis().numbers()) {
                String thing = number.what();
                Optional<Span> sentence = source.around(number.passage());
                if (thing != null && sentence.isPresent() && number.value() > 1) {
                    Set<String> stems =
                            source.stems(sentence.get().of(source.source().text()));
                    String key = source.source().language() + " " + String.join(" ", source.stems(thing)) + " "
                            + number.unit();
                    byThing.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(new Count(source, number, sentence.get(), stems));
                }
            }
        }
        return byThing.values().stream()
                .map(Quarrels::quarrel)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private static Optional<Dossier.Quarrel> quarrel(List<Count> counts) {
        Count first = counts.getFirst();
        List<Extract> figures = new ArrayList<>(List.of(extract(first)));
        Set<Double> values = new HashSet<>(Set.of(first.number().value()));
        Set<String> publishers = new HashSet<>(Set.of(first.source().source().publisher()));
        for (Count count : counts.subList(1, counts.size())) {
            boolean like = Sentencing.overlap(withoutDigits(first.stems()), withoutDigits(count.stems())) >= LIKE;
            if (like
                    && values.add(count.number().value())
                    && publishers.add(count.source().source().publisher())) {
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

    private static Set<String> withoutDigits(Set<String> stems) {
        Set<String> words = new HashSet<>(stems);
        words.removeIf(stem -> Character.isDigit(stem.codePointAt(0)));
        return words;
    }
}
