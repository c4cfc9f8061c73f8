package org.kiosque.engine.enrich.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Words;

/** Tells whom a pronoun or a role stands for, and only where a single person can be meant. */
public final class Antecedents {

    private static final int FARTHEST = 400;
    private static final int ROLE_BEFORE_NAME = 4;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mention> mentions;
    private final IntPredicate quoted;

    Antecedents(Reading reading, List<Mention> mentions, IntPredicate quoted) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.mentions = mentions;
        this.quoted = quoted;
    }

    /** The only person whom this and the previous sentence name outside quotations and with whom a pronoun agrees. */
    Optional<Mention> ofPronoun(String pronoun, int token) {
        if (!lexicon.has("male-pronouns", pronoun) && !lexicon.has("female-pronouns", pronoun)) {
            return Optional.empty();
        }
        int from = previousSentence(token);
        Map<String, Mention> agreeing = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            boolean here = mention.first() >= from && mention.last() < token && !quoted.test(mention.start());
            if (here && mention.type() == Type.PERSON && agrees(mention, pronoun)) {
                agreeing.put(Entities.key(mention), mention);
            }
        }
        return agreeing.size() == 1
                ? agreeing.values().stream()
                        .findFirst()
                        .filter(person -> !somebodyElse(person, token) && !isSpokenOf(pronoun, from, person))
                : Optional.empty();
    }

    /** The first token of the sentence before that of a token, sentences inside quotations not counted. */
    private int previousSentence(int token) {
        int sentence = reading.token(token).sentence();
        boolean previous = false;
        int at = token;
        while (at > 0 && token - at < FARTHEST) {
            Token before = reading.token(at - 1);
            if (!quoted.test(before.start()) && before.sentence() != sentence) {
                if (previous) {
                    break;
                }
                previous = true;
                sentence = before.sentence();
            }
            at--;
        }
        return at;
    }

    /** Whether the same pronoun stands before the name, for somebody named earlier. */
    private boolean isSpokenOf(String pronoun, int from, Mention person) {
        for (int i = from; i < person.first(); i++) {
            Token token = reading.token(i);
            if (token.folded().equals(pronoun) && !quoted.test(token.start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role of another, unnamed person stands between a name and the pronoun. */
    private boolean somebodyElse(Mention person, int token) {
        boolean apposition = reading.text().startsWith(",", person.end());
        for (int i = person.last() + 1; i < token; i++) {
            boolean role = i > person.last() + (apposition ? ROLE_BEFORE_NAME : 0)
                    && lexicon.has("roles", reading.token(i).folded());
            if ((role || isAndAnother(i)) && !quoted.test(reading.token(i).start())) {
                return true;
            }
        }
        return false;
    }

    /** Trump and a bus driver: another is named with an article. */
    private boolean isAndAnother(int i) {
        return lexicon.has("and", reading.token(i).folded())
                && i + 1 < reading.size()
                && lexicon.has("determiners", reading.token(i + 1).folded());
    }

    /** The only person to whom the text before gave a role: le président américain … le président. */
    Optional<Mention> ofRole(int role, int last) {
        Map<String, Mention> bearers = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.first() < role && mention.type() == Type.PERSON && bears(mention, role, last)) {
                bearers.put(Entities.key(mention), mention);
            }
        }
        return bearers.size() == 1 ? bearers.values().stream().findFirst() : Optional.empty();
    }

    private boolean bears(Mention mention, int role, int last) {
        String word = reading.token(role).folded();
        for (int i = mention.first() - 1;
                i >= Math.max(0, mention.first() - ROLE_BEFORE_NAME) && reading.joined(i);
                i--) {
            if (reading.token(i).folded().equals(word)) {
                return last == role
                        || reading.token(i + 1)
                                .folded()
                                .equals(reading.token(role + 1).folded());
            }
        }
        return false;
    }

    private boolean agrees(Mention mention, String pronoun) {
        String given = Words.fold(mention.label()).split("[ -]", 2)[0];
        boolean male = lexicon.has("male", given);
        boolean female = lexicon.has("female", given);
        return male == female || lexicon.has(male ? "male-pronouns" : "female-pronouns", pronoun);
    }
}
