package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Words;

/** Puts a story's dossier together for readers of one language. Pure, and safe for use by several threads. */
public final class DossierWriter {

    /** Articles beyond so many, the oldest first, are left out. */
    private static final int MOST_SOURCES = 60;

    private static final int SUMMARY = 12;
    private static final int WISHES = 14;
    private static final int NAMES = 16;
    private static final double REPEATS = 0.5;
    private static final Set<Analysis.Type> NAMED =
            Set.of(Analysis.Type.PERSON, Analysis.Type.PLACE, Analysis.Type.ORGANISATION);

    private final String language;
    private final List<Sentencing> sources;

    /** The same, those in the reader's language first. */
    private final List<Sentencing> ownFirst;

    private DossierWriter(List<Source> sources, String language) {
        this.language = language;
        int from = Math.max(0, sources.size() - MOST_SOURCES);
        this.sources = sources.subList(from, sources.size()).stream()
                .map(Sentencing::new)
                .toList();
        this.ownFirst = this.sources.stream()
                .sorted(Comparator.comparing(
                        (Sentencing source) -> !source.source().language().equals(language)))
                .toList();
    }

    /**
     * The dossier of some articles.
     *
     * @param sources oldest first
     * @param language the reader's
     */
    public static Dossier of(List<Source> sources, String language) {
        DossierWriter writer = new DossierWriter(sources, language);
        List<Extract> summary = writer.summary();
        return new Dossier(
                summary,
                Circumstances.of(writer.ownFirst, summary, language),
                Timeline.of(writer.sources, language),
                Speakers.of(writer.sources, language),
                writer.wishes(),
                Quarrels.among(writer.sources),
                writer.names(),
                Glossary.of(writer.ownFirst, language));
    }

    /** The articles' own summaries, one sentence of each in turn, without what was said already. */
    private List<Extract> summary() {
        List<Sentencing> own = sources.stream()
                .filter(source -> source.source().language().equals(language))
                .toList();
        List<Sentencing> read = own.isEmpty() ? sources : own;
        List<Extract> summary = new ArrayList<>();
        List<Set<String>> told = new ArrayList<>();
        for (int turn = 0; turn < SUMMARY && summary.size() < SUMMARY; turn++) {
            for (Sentencing source : read) {
                next(source, turn, told).filter(any -> summary.size() < SUMMARY).ifPresent(summary::add);
            }
        }
        return summary;
    }

    private static Optional<Extract> next(Sentencing source, int turn, List<Set<String>> told) {
        List<Analysis.Passage> passages = source.source().analysis().summary();
        if (turn >= passages.size() || !source.source().stands(passages.get(turn))) {
            return Optional.empty();
        }
        Set<String> stems = source.stems(passages.get(turn).text());
        boolean repeats = told.stream().anyMatch(other -> Sentencing.overlap(stems, other) >= REPEATS);
        told.add(stems);
        return repeats
                ? Optional.empty()
                : Optional.of(source.extract(passages.get(turn).span()));
    }

    private List<Dossier.Wish> wishes() {
        List<Dossier.Wish> wishes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Sentencing source : ownFirst) {
            for (Analysis.Position held : source.source().analysis().positions()) {
                String key = Words.fold(held.actor() + held.stance())
                        + source.source().language();
                if (source.source().stands(held.what()) && wishes.size() < WISHES && told.add(key)) {
                    wishes.add(new Dossier.Wish(
                            held.actor(),
                            held.stance(),
                            source.extract(held.what().span())));
                }
            }
        }
        return wishes;
    }

    private List<Dossier.Named> names() {
        Map<String, Dossier.Named> names = new LinkedHashMap<>();
        for (Sentencing source : ownFirst) {
            for (Analysis.Entity entity : source.source().analysis().entities()) {
                if (NAMED.contains(entity.type())) {
                    count(names, source, entity);
                }
            }
        }
        return names.values().stream()
                .filter(named -> named.articles() > 1)
                .sorted(Comparator.comparingInt(Dossier.Named::articles).reversed())
                .limit(NAMES)
                .toList();
    }

    private void count(Map<String, Dossier.Named> names, Sentencing source, Analysis.Entity entity) {
        String key = Sentencing.key(entity);
        Dossier.Named known = names.get(key);
        if (known != null) {
            names.put(key, new Dossier.Named(known.label(), known.type(), known.articles() + 1, known.first()));
            return;
        }
        Optional<Span> first = entity.mentions().stream()
                .map(source::around)
                .flatMap(Optional::stream)
                .findFirst();
        String label = Atlas.label(entity.entity(), language).orElse(entity.label());
        first.ifPresent(
                span -> names.put(key, new Dossier.Named(label, entity.type().name(), 1, source.extract(span))));
    }
}
