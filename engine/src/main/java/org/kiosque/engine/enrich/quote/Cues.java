package org.kiosque.engine.enrich.quote;

import java.util.Optional;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Finds the verbs and words that give somebody's words, such as {@code a déclaré}, {@code said}, {@code selon}. */
public final class Cues {

    private final Reading reading;
    private final Lexicon lexicon;

    Cues(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    /**
     * A cue.
     *
     * @param first its first token, perhaps an auxiliary
     * @param last the token that tells
     */
    record Cue(int first, int last) {}

    Optional<Cue> at(int i) {
        Token token = reading.token(i);
        if (!isCue(token)) {
            return Optional.empty();
        }
        int first = i;
        if (i > 0 && reading.adjacent(i - 1) && isAuxiliary(reading.token(i - 1))) {
            first = i - 1;
        }
        boolean reflexive = first > 0
                && reading.adjacent(first - 1)
                && (reading.token(first - 1).folded().equals("s'")
                        || reading.token(first - 1).folded().equals("se"));
        return Optional.of(new Cue(reflexive ? first - 1 : first, i));
    }

    private boolean isCue(Token token) {
        String folded = token.folded();
        if (lexicon.has("cues", folded)) {
            return !token.capital() || token.first() || reading.language().equals("ar");
        }
        int hyphen = folded.indexOf('-');
        return hyphen > 1
                && reading.language().equals("fr")
                && lexicon.has("cues", folded.substring(0, hyphen))
                && isPronounEnding(folded);
    }

    private boolean isAuxiliary(Token token) {
        String folded = token.folded();
        int hyphen = folded.indexOf('-');
        return lexicon.has("auxiliaries", hyphen > 0 ? folded.substring(0, hyphen) : folded);
    }

    /** Whether a token carries its pronoun behind it: a-t-il, explique-t-elle. */
    boolean isPronounEnding(String folded) {
        return folded.endsWith("-il")
                || folded.endsWith("-elle")
                || folded.endsWith("-ils")
                || folded.endsWith("-elles")
                || folded.endsWith("-on");
    }

    boolean isAccording(Cue cue) {
        return lexicon.has("according", reading.token(cue.last()).folded());
    }

    boolean isWritten(Cue cue) {
        return lexicon.has("written", reading.token(cue.last()).folded());
    }

    /** The first cue among tokens. */
    Optional<Cue> first(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Cue> cue = at(i);
            if (cue.isPresent()) {
                return cue;
            }
        }
        return Optional.empty();
    }

    /** The last cue among tokens. */
    Optional<Cue> last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Optional<Cue> cue = at(i);
            if (cue.isPresent()) {
                return cue;
            }
        }
        return Optional.empty();
    }

    String text(Cue cue) {
        return reading.text()
                .substring(
                        reading.token(cue.first()).start(),
                        reading.token(cue.last()).end());
    }
}
