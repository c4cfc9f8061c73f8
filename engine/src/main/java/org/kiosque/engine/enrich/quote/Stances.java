package org.kiosque.engine.enrich.quote;

import java.util.List;
import java.util.Optional;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/**
 * Tells verbs by which somebody takes a position from the same words used otherwise: in the passive, as a participle,
 * denied, without the word that makes them mean it ("called" without "for"), or before words that are quoted.
 */
final class Stances {

    private static final List<String> LISTS = List.of("DEMANDS", "REFUSES", "PROPOSES", "ACCEPTS", "ACCUSES", "DENIES");
    private static final int BESIDE = 3;

    private final Reading reading;
    private final Lexicon lexicon;
    private final boolean german;
    private final boolean french;
    private final boolean arabic;

    Stances(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.german = reading.language().equals("de");
        this.french = reading.language().equals("fr");
        this.arabic = reading.language().equals("ar");
    }

    /** The stance that a token takes in its sentence, from one token up to another. */
    Optional<String> at(int verb, int from, int to) {
        Token token = reading.token(verb);
        if (token.capital() && !arabic) {
            return Optional.empty();
        }
        return LISTS.stream()
                .filter(list -> lexicon.has(list, token.folded()))
                .findFirst()
                .filter(list -> hasCompanion(verb, to) && isTold(verb, from) && !isBeforeQuote(verb));
    }

    boolean isRelative(int i) {
        return i >= 0 && has("relatives", i);
    }

    boolean isConditional(int i) {
        return has("conditional", i) || has("relatives", i);
    }

    private boolean has(String list, int i) {
        return lexicon.has(list, reading.token(i).folded());
    }

    /** German parts "weist" from "zurück" by the whole sentence. */
    private boolean hasCompanion(int verb, int to) {
        String needs = reading.token(verb).folded() + '=';
        List<String> companions = lexicon.list("companions").stream()
                .filter(entry -> entry.startsWith(needs))
                .map(entry -> entry.substring(needs.length()))
                .toList();
        int last = german ? to - 1 : verb + 1;
        boolean found = companions.isEmpty();
        for (int i = verb + 1; i <= last && !found; i++) {
            found = companions.contains(reading.token(i).folded());
        }
        return found;
    }

    /** Neither denied nor done to the actor by another. */
    private boolean isTold(int verb, int from) {
        boolean participle = french && reading.token(verb).text().matches(".*(é|ée|és|ées)");
        boolean had = false;
        for (int i = Math.max(from, verb - BESIDE); i < verb; i++) {
            if (has("not", i) || has("be", i)) {
                return false;
            }
            had |= has("have", i);
        }
        return (had || !participle) && !has("by", verb + 1) && !has("not", verb + 1);
    }

    /** "a demandé : « … »" gives words, not a stance. */
    private boolean isBeforeQuote(int verb) {
        int next = reading.token(verb + 1).start();
        return reading.text().substring(reading.token(verb).end(), next).indexOf(':') >= 0;
    }
}
