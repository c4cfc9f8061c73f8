package org.kiosque.engine.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.terms.Frequencies;
import org.kiosque.engine.terms.MeaningCentres;
import org.kiosque.engine.terms.Skeleton;
import org.kiosque.engine.terms.TermMap;
import org.kiosque.engine.terms.Things;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.terms.Vector;
import org.kiosque.engine.text.Document;

/** Turns reports into {@link Traits} by the term frequencies seen so far, and counts them. */
final class TraitReader {

    private static final int TITLE_WORDS = 60;
    private static final int LEAD_WORDS = 160;
    private static final int LEAD_UNITS = 2_000;
    private static final int TITLE_BOOST = 3;

    private static final String SHARED = "*";
    private static final String ENTITIES = "*e";
    private static final String THINGS = "*t";

    /**
     * Stands for what an article is about beside the entities that are known: without it two articles that each name
     * but one country would be the same to the cosine. As much as some three rare entities.
     */
    private static final double UNNAMED = 16;

    /** The same for what an article speaks of in words that aren't known: as much as one rare thing. */
    private static final double UNSAID = 5;

    private final Frequencies frequencies = new Frequencies();
    private final MeaningCentres centres = new MeaningCentres();

    Traits read(Report report) {
        Document document = report.document();
        String language = document.language() == null ? "" : document.language();
        List<Token> title = Token.of(document.title(), document.language(), TITLE_WORDS);
        List<Token> lead = Token.of(lead(document.text()), document.language(), LEAD_WORDS);
        return new Traits(
                language,
                weighted(language, words(title, List.of())),
                counted(language, words(title, lead)),
                counted(language + "~", stems(title, lead)),
                counted(SHARED, names(title, lead)),
                entities(report.entities()),
                things(language, title, lead),
                folded(title, false),
                folded(title, true),
                !lead.isEmpty(),
                report.meaning() == null ? null : centres.apart(language, report.meaning()));
    }

    private static String lead(String text) {
        return text.length() > LEAD_UNITS ? text.substring(0, LEAD_UNITS) : text;
    }

    private static TermMap words(List<Token> title, List<Token> lead) {
        TermMap words = new TermMap(title.size() + lead.size());
        title.forEach(token -> words.add(token.hash('w'), lead.isEmpty() ? 1 : TITLE_BOOST));
        lead.forEach(token -> words.add(token.hash('w'), 1));
        return words;
    }

    private static TermMap stems(List<Token> title, List<Token> lead) {
        TermMap stems = new TermMap(title.size() + lead.size());
        title.forEach(token -> stems.add(token.stem(), lead.isEmpty() ? 1 : TITLE_BOOST));
        lead.forEach(token -> stems.add(token.stem(), 1));
        return stems;
    }

    private static TermMap names(List<Token> title, List<Token> lead) {
        TermMap names = new TermMap(64);
        title.forEach(token -> Skeleton.addTo(names, token));
        lead.forEach(token -> Skeleton.addTo(names, token));
        return names;
    }

    private Vector things(String language, List<Token> title, List<Token> lead) {
        TermMap things = new TermMap(16);
        title.forEach(token -> Things.addTo(things, token, language));
        lead.forEach(token -> Things.addTo(things, token, language));
        frequencies.count(THINGS, things.terms());
        return frequencies.weighted(THINGS, things, UNSAID);
    }

    private Vector entities(List<String> ids) {
        TermMap entities = new TermMap(ids.size());
        ids.forEach(id -> entities.add(Token.hash(id, 'e'), 1));
        frequencies.count(ENTITIES, entities.terms());
        return frequencies.weighted(ENTITIES, entities, UNNAMED);
    }

    private Vector counted(String table, TermMap counts) {
        frequencies.count(table, counts.terms());
        return weighted(table, counts);
    }

    private Vector weighted(String table, TermMap counts) {
        return frequencies.weighted(table, counts);
    }

    private static Set<String> folded(List<Token> title, boolean numbers) {
        return title.stream()
                .filter(token -> token.number() == numbers)
                .map(Token::folded)
                .collect(Collectors.toUnmodifiableSet());
    }
}
