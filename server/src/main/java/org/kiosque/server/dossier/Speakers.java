package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Words;

/** Gathers quotations by who said them; the same words of two publishers are one, and what differs is shown. */
final class Speakers {

    private static final int MOST_SPEAKERS = 12;
    private static final int MOST_SAYINGS = 6;
    private static final int SHORTEST = 12;
    private static final double OTHERWISE = 0.6;

    private final Map<String, List<Saying>> byKey = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private Speakers() {}

    private record Saying(Extract words, Set<String> stems, List<Extract> same, List<Extract> otherwise) {}

    static List<Dossier.Sayings> of(List<Sentencing> sources, String language) {
        Speakers speakers = new Speakers();
        sources.stream()
                .sorted(Comparator.comparing(
                        (Sentencing source) -> !source.source().language().equals(language)))
                .forEach(speakers::add);
        return speakers.byKey.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Saying>> entry) -> told(entry.getValue()))
                        .reversed())
                .limit(MOST_SPEAKERS)
                .map(entry ->
                        new Dossier.Sayings(speakers.labels.getOrDefault(entry.getKey(), ""), said(entry.getValue())))
                .toList();
    }

    private static int told(List<Saying> sayings) {
        return sayings.stream().mapToInt(saying -> 1 + saying.same().size()).sum();
    }

    private static List<Dossier.Saying> said(List<Saying> sayings) {
        return sayings.stream()
                .sorted(Comparator.comparingInt((Saying saying) ->
                                saying.same().size() + saying.otherwise().size())
                        .reversed())
                .limit(MOST_SAYINGS)
                .map(saying -> new Dossier.Saying(saying.words(), saying.same(), saying.otherwise()))
                .toList();
    }

    private void add(Sentencing source) {
        for (Analysis.Quote quote : source.source().analysis().quotes()) {
            Analysis.Speaker speaker = quote.speaker();
            boolean direct = !"indirect".equals(quote.kind());
            if (speaker != null
                    && direct
                    && quote.passage().text().length() >= SHORTEST
                    && source.source().stands(quote.passage())) {
                String key = speaker.entity() == null ? Words.fold(speaker.label()) : speaker.entity();
                labels.putIfAbsent(key, speaker.label());
                add(byKey.computeIfAbsent(key, any -> new ArrayList<>()), source, quote.passage());
            }
        }
    }

    private static void add(List<Saying> sayings, Sentencing source, Analysis.Passage passage) {
        Extract words = source.extract(passage.span());
        Set<String> stems = source.stems(words.text());
        for (Saying saying : sayings) {
            if (plain(saying.words().text()).equals(plain(words.text()))) {
                saying.same().add(words);
                return;
            }
            boolean alike = saying.words().language().equals(words.language())
                    && stems.size() > 2
                    && Sentencing.overlap(stems, saying.stems()) >= OTHERWISE;
            if (alike) {
                saying.otherwise().add(words);
                return;
            }
        }
        sayings.add(new Saying(words, stems, new ArrayList<>(), new ArrayList<>()));
    }

    /** Words alone: marks and spaces differ from house to house without meaning anything. */
    private static String plain(String text) {
        return String.join(
                " ",
                Words.of(text).stream().map(word -> Words.fold(word.text())).toList());
    }
}
