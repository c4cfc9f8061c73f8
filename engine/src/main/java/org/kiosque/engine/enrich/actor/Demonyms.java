package org.kiosque.engine.enrich.actor;

import java.util.List;
import java.util.Set;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Tells "le Polonais" and "la Bigoudène", who were named before, from names: by article, capital and ending. */
final class Demonyms {

    private static final List<String> ENDINGS = List.of(
            "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "an", "ane", "een", "eenne", "on", "onne",
            "in", "ine", "and", "ande", "ard", "arde", "ol", "ole", "ene");
    private static final Set<String> ARTICLES = Set.of("le", "la", "l'");
    private static final Set<String> OF = Set.of("de", "du", "des", "d'");
    private static final int SHORTEST = 5;

    private final Reading reading;
    private final Lexicon lexicon;

    Demonyms(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    /** Whether an article stands at a token, and behind it somebody called by where he or she comes from. */
    boolean isAt(int i) {
        return reading.language().equals("fr")
                && i + 1 < reading.size()
                && ARTICLES.contains(reading.token(i).folded())
                && reading.adjacent(i)
                && isDemonym(i + 1);
    }

    private boolean isDemonym(int i) {
        Token token = reading.token(i);
        String folded = token.folded();
        return token.capital()
                && isAlone(i)
                && (lexicon.has("demonyms", folded) || endsLikeOne(folded) && !isOfAnInstitution(folded));
    }

    /** Not the Salon de l'agriculture, not the Grand Palais. */
    private boolean isAlone(int i) {
        if (i + 1 >= reading.size() || !reading.adjacent(i)) {
            return true;
        }
        Token next = reading.token(i + 1);
        return !next.capital() && !OF.contains(next.folded());
    }

    private static boolean endsLikeOne(String folded) {
        return folded.length() >= SHORTEST
                && !folded.endsWith("ion")
                && ENDINGS.stream().anyMatch(folded::endsWith);
    }

    private boolean isOfAnInstitution(String folded) {
        return lexicon.has("institutions", folded)
                || lexicon.has("organisation-nouns", folded)
                || lexicon.has("general", folded);
    }

    /** What the article and the ending tell. */
    Agreement agreement(int article) {
        return switch (reading.token(article).folded()) {
            case "le" -> Agreement.MALE;
            case "la" -> Agreement.FEMALE;
            default -> isFemale(reading.token(article + 1).folded()) ? Agreement.FEMALE : Agreement.MALE;
        };
    }

    private static boolean isFemale(String folded) {
        return folded.endsWith("e") && ENDINGS.stream().anyMatch(folded::endsWith);
    }
}
