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
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.gloss.Acronym;
import org.kiosque.engine.enrich.gloss.Acronyms;
import org.kiosque.engine.enrich.gloss.Glosses;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Span;
import org.kiosque.server.dossier.Dossier.Term;

/** Explains the names and acronyms of a story by words of its articles; what none of them explains is left out. */
final class Glossary {

    private static final int MOST = 12;
    private static final int LOOKED_AT = 60;
    private static final int MENTIONS = 6;

    private final String language;
    private final List<Sentencing> sources;
    private final Map<Long, CodePoints> points = new LinkedHashMap<>();

    /** One entity of one article. */
    private record Named(Sentencing source, Analysis.Entity entity) {}

    private Glossary(List<Sentencing> sources, String language) {
        this.language = language;
        this.sources = sources;
    }

    /**
     * The terms, those that most articles name first.
     *
     * @param sources the reader's language first
     */
    static List<Term> of(List<Sentencing> sources, String language) {
        Glossary glossary = new Glossary(sources, language);
        List<Term> terms = glossary.names();
        Set<Span> spelt = new HashSet<>();
        terms.forEach(term -> spelt.add(term.words().span()));
        glossary.acronyms().stream()
                .filter(term -> spelt.add(term.words().span()))
                .forEach(terms::add);
        return terms.stream()
                .sorted(Comparator.comparingInt(Term::articles).reversed())
                .limit(MOST)
                .toList();
    }

    private List<Term> names() {
        Map<String, List<Named>> byKey = new LinkedHashMap<>();
        for (Sentencing source : sources) {
            for (Analysis.Entity entity : source.source().analysis().entities()) {
                if (Sentencing.isNamed(entity)) {
                    byKey.computeIfAbsent(Sentencing.key(entity), key -> new ArrayList<>(2))
                            .add(new Named(source, entity));
                }
            }
        }
        List<Term> terms = new ArrayList<>();
        byKey.values().stream()
                .sorted(Comparator.comparingInt((List<Named> named) -> named.size())
                        .reversed())
                .limit(LOOKED_AT)
                .filter(named -> terms.size() < MOST)
                .forEach(named -> explained(named).ifPresent(terms::add));
        return terms;
    }

    private Optional<Term> explained(List<Named> named) {
        Analysis.Entity first = named.getFirst().entity();
        String label = Atlas.label(first.entity(), language).orElse(first.label());
        String country = first.type() == Type.PLACE
                ? Atlas.country(first.entity(), language).orElse("")
                : "";
        return named.stream()
                .map(this::words)
                .flatMap(Optional::stream)
                .findFirst()
                .map(words -> new Term(label, words, named.size(), country));
    }

    private Optional<Extract> words(Named named) {
        Sentencing source = named.source();
        return named.entity().mentions().stream()
                .limit(MENTIONS)
                .filter(source.source()::stands)
                .map(mention -> Glosses.around(
                        points(source),
                        mention.span(),
                        named.entity().type(),
                        source.source().language()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(source::extract);
    }

    private CodePoints points(Sentencing source) {
        return points.computeIfAbsent(
                source.source().id(), id -> CodePoints.of(source.source().text()));
    }

    private List<Term> acronyms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Sentencing source : sources) {
            for (Acronym acronym : Acronyms.of(source.source().text())) {
                terms.computeIfAbsent(
                        acronym.letters(),
                        letters -> new Term(letters, source.extract(acronym.place()), naming(letters), ""));
            }
        }
        return List.copyOf(terms.values());
    }

    /** How many articles have letters as a word. */
    private int naming(String letters) {
        return (int) sources.stream()
                .filter(source -> holds(source.source().text(), letters))
                .count();
    }

    private static boolean holds(String text, String letters) {
        for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
            int end = at + letters.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
