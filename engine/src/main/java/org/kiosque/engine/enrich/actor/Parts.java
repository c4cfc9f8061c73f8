package org.kiosque.engine.enrich.actor;

import java.util.Set;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** What each word of a text can be in a phrase: an article, a role, something that tells which is meant. */
final class Parts {

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Set<String> stopWords;
    private final boolean[] isRole;
    private final boolean[] isContent;
    private final boolean[] isDeterminer;

    Parts(Reading reading, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
        this.stopWords = StopWords.of(reading.language());
        this.isRole = new boolean[reading.size()];
        this.isContent = new boolean[reading.size()];
        this.isDeterminer = new boolean[reading.size()];
        for (int i = 0; i < reading.size(); i++) {
            String folded = reading.token(i).folded();
            isRole[i] = isRole(folded) || isInstitution(folded) || lexicon.has("anaphora", folded);
            isDeterminer[i] =
                    lexicon.has("determiners", folded) || lexicon.has("many-determiners", folded) || isNumber(folded);
            isContent[i] = tellsSomething(i);
        }
    }

    /** Whether a token names somebody by what they are or by what was told of them: ministre, entreprise, victime. */
    boolean isRole(int i) {
        return isRole[i];
    }

    boolean isDeterminer(int i) {
        return isDeterminer[i];
    }

    boolean isStop(int i) {
        return stopWords.contains(reading.token(i).folded());
    }

    /** Whether a token tells something by itself. */
    boolean isContent(int i) {
        return isContent[i];
    }

    /** Whether a folded noun is one of institutions or of organisations: ministère, entreprise. */
    boolean isInstitution(String noun) {
        return lexicon.has("institutions", noun) || lexicon.has("organisation-nouns", noun);
    }

    /** Whether a folded word is four or more, which count people as well as anything else. */
    boolean isNumber(String folded) {
        return lexicon.has("numbers-of-many", folded);
    }

    /** Whether a folded noun tells what somebody is. A minister is one as minister-president, too. */
    boolean isRole(String noun) {
        int hyphen = noun.indexOf('-');
        return lexicon.has("roles", noun) || hyphen > 0 && lexicon.has("roles", noun.substring(0, hyphen));
    }

    private boolean tellsSomething(int i) {
        Token token = reading.token(i);
        return !isStop(i)
                && !token.number()
                && !lexicon.has("indefinite", token.folded())
                && !lexicon.has("many-determiners", token.folded())
                && !token.folded().equals("l'")
                && !lexicon.has("days", token.folded())
                && !lexicon.has("prepositions", token.folded())
                && !lexicon.has("clitics", token.folded())
                && (isRole(i) || !cues.isVerb(i));
    }
}
