package org.kiosque.engine.enrich;

import java.util.List;
import java.util.Optional;
import org.kiosque.engine.enrich.Analysis.Passage;
import org.kiosque.engine.enrich.Analysis.Speaker;
import org.kiosque.engine.enrich.Analysis.Type;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;

/** Tells who speaks: a name, a role such as "le procureur de Narbonne", or a pronoun and whom it stands for. */
final class Speakers {

    private static final int LONGEST_ROLE = 6;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mention> mentions;
    private final Cues cues;

    Speakers(Reading reading, List<Mention> mentions, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language);
        this.mentions = mentions;
        this.cues = cues;
    }

    /** The first who is named among tokens; a name near its role is the speaker, not the role. */
    Optional<Speaker> firstIn(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Speaker> speaker = at(i, to);
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    /** The last who is named among tokens. */
    Optional<Speaker> lastIn(int from, int to) {
        Optional<Speaker> person = Optional.empty();
        Optional<Speaker> other = Optional.empty();
        for (int i = from; i < to; i++) {
            Optional<Mention> mention = mention(i);
            if (mention.isPresent() && mention.get().last() < to) {
                if (mention.get().type() == Type.PERSON) {
                    person = Optional.of(speaker(mention.get()));
                }
                if (mention.get().type() != Type.PERSON && mention.get().type() != Type.EVENT) {
                    other = Optional.of(speaker(mention.get()));
                }
            }
        }
        if (person.isPresent()) {
            return person;
        }
        for (int i = from; i < to; i++) {
            Optional<Speaker> role = role(i, to);
            if (role.isPresent()) {
                return role;
            }
        }
        return other;
    }

    private Optional<Speaker> at(int i, int to) {
        Optional<Mention> mention = mention(i);
        if (mention.isPresent() && mention.get().type() != Type.EVENT) {
            return Optional.of(speaker(mention.get()));
        }
        return role(i, to);
    }

    private Optional<Mention> mention(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < mentions.size() && mentions.get(low).first() == token
                ? Optional.of(mentions.get(low))
                : Optional.empty();
    }

    private static Speaker speaker(Mention mention) {
        return new Speaker(mention.label(), mention.id(), mention.passage());
    }

    private Optional<Speaker> role(int i, int to) {
        String folded = reading.token(i).folded();
        if (!lexicon.has("roles", folded) && !lexicon.has("institutions", folded)) {
            return Optional.empty();
        }
        int last = i;
        for (int next = i + 1; next < Math.min(to, i + LONGEST_ROLE) && reading.adjacent(next - 1); next++) {
            Optional<Mention> mention = mention(next);
            if (mention.isPresent() && mention.get().type() == Type.PERSON) {
                return Optional.of(speaker(mention.get()));
            }
            Token token = reading.token(next);
            if (cues.at(next).isPresent() || isStop(token)) {
                break;
            }
            last = isLink(token) ? last : next;
        }
        boolean determined = i > 0
                && reading.adjacent(i - 1)
                && lexicon.has("determiners", reading.token(i - 1).folded());
        Passage passage = reading.passageOfTokens(determined ? i - 1 : i, last);
        return Optional.of(new Speaker(passage.text(), null, passage));
    }

    private boolean isLink(Token token) {
        return lexicon.has("particles", token.folded())
                || lexicon.has("determiners", token.folded())
                || List.of("d'", "l'", "of", "for", "pour", "au", "aux", "a", "fur", "para")
                        .contains(token.folded());
    }

    private boolean isStop(Token token) {
        return !isLink(token) && StopWords.of(reading.language).contains(token.folded());
    }

    /** A pronoun among tokens, alone or behind its verb, and the last person before it that agrees. */
    Optional<Speaker> pronounIn(int from, int to) {
        for (int i = from; i < to; i++) {
            String folded = reading.token(i).folded();
            boolean behind = cues.isPronounEnding(folded);
            String pronoun = behind ? folded.substring(folded.lastIndexOf('-') + 1) : folded;
            if (lexicon.has("pronouns", pronoun)) {
                return antecedent(pronoun, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> antecedent(String pronoun, int i) {
        Mention last = null;
        for (int at = mentions.size() - 1; at >= 0; at--) {
            Mention mention = mentions.get(at);
            if (mention.first() < i && mention.type() == Type.PERSON) {
                last = last == null ? mention : last;
                if (agrees(mention, pronoun)) {
                    last = mention;
                    break;
                }
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(new Speaker(last.label(), last.id(), reading.passageOfTokens(i, i)));
    }

    private boolean agrees(Mention mention, String pronoun) {
        String given = Words.fold(mention.label()).split("[ -]", 2)[0];
        if (lexicon.has("male-pronouns", pronoun)) {
            return lexicon.has("male", given);
        }
        return !lexicon.has("female-pronouns", pronoun) || lexicon.has("female", given);
    }
}
