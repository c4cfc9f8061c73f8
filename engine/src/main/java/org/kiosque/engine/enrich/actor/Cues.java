package org.kiosque.engine.enrich.actor;

import java.util.Optional;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Finds the verbs and words that give somebody's words, such as {@code a déclaré}, {@code said}, {@code selon}. */
public final class Cues {

    private final Reading reading;
    private final Lexicon lexicon;
    private final boolean[] isCue;
    private final boolean[] isVerb;

    public Cues(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.isCue = new boolean[reading.size()];
        this.isVerb = new boolean[reading.size()];
        for (int i = 0; i < reading.size(); i++) {
            isCue[i] = tellsSomething(i);
            isVerb[i] = isCue[i] || isOtherVerb(i);
        }
    }

    /**
     * A cue.
     *
     * @param first its first token, perhaps an auxiliary
     * @param last the token that tells
     */
    public record Cue(int first, int last) {}

    public Optional<Cue> at(int i) {
        return isCue(i) ? Optional.of(whole(i)) : Optional.empty();
    }

    /** A verb with its auxiliary and its reflexive pronoun. */
    public Cue whole(int verb) {
        int first = verb;
        if (reading.token(verb).folded().equals("apres")) {
            return new Cue(verb - 1, verb);
        }
        if (first > 0 && reading.adjacent(first - 1) && isAuxiliary(reading.token(first - 1))) {
            first--;
        }
        boolean reflexive = first > 0
                && reading.adjacent(first - 1)
                && lexicon.has("reflexives", reading.token(first - 1).folded());
        return new Cue(reflexive ? first - 1 : first, verb);
    }

    private boolean isCue(int i) {
        return isCue[i];
    }

    private boolean tellsSomething(int i) {
        Token token = reading.token(i);
        String folded = token.folded();
        if (folded.equals("apres")) {
            return i > 0
                    && reading.token(i - 1).folded().equals("d'")
                    && reading.language().equals("fr");
        }
        boolean called = lexicon.has("called", folded) && (i == 0 || !isAuxiliary(reading.token(i - 1)));
        boolean wanting = folded.startsWith("veu")
                && i > 0
                && lexicon.has("reflexives", reading.token(i - 1).folded());
        if (lexicon.has("cues", folded) && !called && !wanting) {
            return (!token.capital() || token.first() || reading.language().equals("ar")) && !isNoun(i);
        }
        return isPronounEnding(folded) && lexicon.has("cues", folded.substring(0, folded.indexOf('-')));
    }

    /** La demande, une note: an article makes a noun of what might be a verb. */
    private boolean isNoun(int i) {
        if (i == 0 || !reading.adjacent(i - 1)) {
            return false;
        }
        String before = reading.token(i - 1).folded();
        return lexicon.has("noun-makers", before);
    }

    public boolean isAuxiliary(Token token) {
        String folded = token.folded();
        int hyphen = folded.indexOf('-');
        return lexicon.has("auxiliaries", hyphen > 0 ? folded.substring(0, hyphen) : folded)
                && !token.text().equalsIgnoreCase("à");
    }

    /** The token of a cue that carries its pronoun behind it, or -1. */
    public int ending(Cue cue) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            if (isPronounEnding(reading.token(i).folded())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a token is known as a verb. */
    public boolean isVerb(int i) {
        return isVerb[i];
    }

    private boolean isOtherVerb(int i) {
        Token token = reading.token(i);
        return !token.capital() && lexicon.has("verbs", token.folded())
                || isAuxiliary(token)
                || isPronounEnding(token.folded());
    }

    /** Whether a token carries its pronoun behind it: a-t-il, explique-t-elle. */
    public boolean isPronounEnding(String folded) {
        return reading.language().equals("fr")
                && folded.indexOf('-') > 0
                && (folded.endsWith("-il")
                        || folded.endsWith("-elle")
                        || folded.endsWith("-ils")
                        || folded.endsWith("-elles")
                        || folded.endsWith("-on")
                        || folded.endsWith("-je"));
    }

    public Agreement agreementOfEnding(int token) {
        String folded = reading.token(token).folded();
        if (folded.endsWith("-il")) {
            return Agreement.MALE;
        }
        return folded.endsWith("-elle") ? Agreement.FEMALE : Agreement.MANY;
    }

    /** A-t-on appris, dis-je: by nobody that is told. */
    public boolean isNobody(int token) {
        String folded = reading.token(token).folded();
        return folded.endsWith("-on") || folded.endsWith("-je");
    }

    public boolean isAccording(Cue cue) {
        return lexicon.has("according", reading.token(cue.last()).folded());
    }

    public boolean isWritten(Cue cue) {
        return lexicon.has("written", reading.token(cue.last()).folded());
    }

    /** Whether a verb goes with the subject of another: dénonçant, saying. */
    public boolean isParticiple(int i) {
        String folded = reading.token(i).folded();
        return reading.language().equals("en") && folded.endsWith("ing")
                || reading.language().equals("fr") && folded.endsWith("ant");
    }

    /** Told whom, not who: behind such a verb stands an object. */
    public boolean isToWhom(Cue cue) {
        return lexicon.has("to-whom", reading.token(cue.last()).folded());
    }

    public boolean isRelative(Cue cue) {
        return cue.first() > 0
                && lexicon.has("relatives", reading.token(cue.first() - 1).folded());
    }

    /** The first cue among tokens. */
    public Optional<Cue> first(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isCue(i)) {
                return at(i);
            }
        }
        return Optional.empty();
    }

    /** The last cue among tokens. */
    public Optional<Cue> last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (isCue(i)) {
                return at(i);
            }
        }
        return Optional.empty();
    }

    public String text(Cue cue) {
        return reading.text()
                .substring(
                        reading.token(cue.first()).start(),
                        reading.token(cue.last()).end());
    }
}
