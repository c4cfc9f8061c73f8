package org.kiosque.engine.enrich.reading;

import java.util.List;
import java.util.Set;

/** Tells "le Polonais" and "la Bigoudène", who were named before, from names: by article, capital and ending. */
public final class Demonyms {

    private static final List<String> ENDINGS = List.of(
            "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "an", "ane", "een", "eenne", "on", "onne",
            "in", "ine", "and", "ande", "ard", "arde", "ol", "ole", "ene");
    private static final Set<String> ARTICLES = Set.of("le", "la", "l'");
    private static final Set<String> OF = Set.of("de", "du", "des", "d'");
    private static final int SHORTEST = 5;

    private final Reading reading;
    private final Lexicon lexicon;

    public Demonyms(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    /** Whether an article stands at a token, and behind it somebody called by where he or she comes from. */
    public boolean isAt(int i) {
        return isBehindArticle(i + 1) && isDemonym(i + 1) && isAlone(i + 1);
    }

    /** Whether a token only tells where somebody comes from, by whatever article: un Éthiopien, les Ghanéens. */
    public boolean isOrigin(int i) {
        return i > 0
                && reading.language().equals("fr")
                && reading.adjacent(i - 1)
                && lexicon.has("determiners", reading.token(i - 1).folded())
                && isDemonym(i)
                && (isAlone(i) || isBeforeName(i));
    }

    /** Whether a token tells where whoever is named behind it comes from: l'Érythréen Henok Tesfamariam. */
    private boolean isBeforeName(int i) {
        return isBehindArticle(i)
                && i + 1 < reading.size()
                && reading.adjacent(i)
                && reading.token(i + 1).capital()
                && isDemonym(i);
    }

    private boolean isBehindArticle(int i) {
        return i > 0
                && i < reading.size()
                && reading.language().equals("fr")
                && ARTICLES.contains(reading.token(i - 1).folded())
                && reading.adjacent(i - 1);
    }

    private boolean isDemonym(int i) {
        Token token = reading.token(i);
        String folded = token.folded();
        return token.capital()
                && (lexicon.has("demonyms", folded) || endsLikeOne(folded) && !isOfAnInstitution(folded));
    }

    /** Not the Salon de l'agriculture, not the Grand Palais; but l'Érythréen de 21 ans. */
    private boolean isAlone(int i) {
        if (i + 1 >= reading.size() || !reading.adjacent(i)) {
            return true;
        }
        Token next = reading.token(i + 1);
        boolean age = i + 2 < reading.size() && reading.token(i + 2).number();
        return !next.capital() && (age || !OF.contains(next.folded()));
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

    /** Whether the ending is a woman's, where the article tells nothing: l'Italienne. */
    public boolean isFemale(int i) {
        String folded = reading.token(i).folded();
        return folded.endsWith("e") && ENDINGS.stream().anyMatch(folded::endsWith);
    }
}
