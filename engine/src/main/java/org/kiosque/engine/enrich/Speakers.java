package org.kiosque.engine.enrich;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.Analysis.Passage;
import org.kiosque.engine.enrich.Analysis.Speaker;
import org.kiosque.engine.enrich.Analysis.Type;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;

/** Tells who speaks: a name, a role such as "le procureur de Narbonne", or a pronoun and whom it stands for. */
final class Speakers {

    private static final int LONGEST_ROLE = 6;
    private static final int FARTHEST = 60;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mention> mentions;
    private final Cues cues;
    private final IntPredicate quoted;

    Speakers(Reading reading, List<Mention> mentions, Cues cues, IntPredicate quoted) {
        this.quoted = quoted;
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
    Optional<Speaker> lastIn(int start, int to) {
        int from = Math.max(start, to - FARTHEST);
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
        int low = mentionsBefore(token);
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
        Optional<Mention> apposition = apposition(last);
        if (apposition.isPresent()) {
            return Optional.of(speaker(apposition.get()));
        }
        boolean determined = i > 0
                && reading.adjacent(i - 1)
                && lexicon.has("determiners", reading.token(i - 1).folded());
        Passage passage = reading.passageOfTokens(determined ? i - 1 : i, last);
        return Optional.of(resolved(passage, i));
    }

    /** son avocat, Me Julien Ferrand */
    private Optional<Mention> apposition(int last) {
        if (last + 1 >= reading.size()
                || reading.text.charAt(reading.token(last).end()) != ',') {
            return Optional.empty();
        }
        int next = lexicon.has("titles", reading.token(last + 1).folded()) ? last + 2 : last + 1;
        boolean near = next < reading.size()
                && reading.token(next).start() - reading.token(last).end() <= 6;
        return near ? mention(next).filter(mention -> mention.type() == Type.PERSON) : Optional.empty();
    }

    /** A role stands for the last person whom the text gave it: le président américain … le président. */
    private Speaker resolved(Passage passage, int role) {
        String word = reading.token(role).folded();
        String of = role + 1 < reading.size() ? reading.token(role + 1).folded() : "";
        int before = mentionsBefore(role);
        for (int at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
            Mention mention = mentions.get(at);
            if (mention.type() == Type.PERSON && bears(mention, word, of, passage)) {
                return new Speaker(mention.label(), mention.id(), passage);
            }
        }
        return new Speaker(passage.text(), null, passage);
    }

    private boolean bears(Mention mention, String role, String of, Passage passage) {
        boolean more = passage.text().contains(" ") && passage.text().split("[ '’]", -1).length > 2;
        for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 4) && reading.joined(i); i--) {
            if (reading.token(i).folded().equals(role)) {
                return !more || reading.token(i + 1).folded().equals(of);
            }
        }
        return false;
    }

    /** Who stands behind the verb: a name, a role, or any noun with its article, as in "s'indigne une riveraine". */
    Optional<Speaker> inverted(int verb, int to) {
        int noun = verb + 2;
        boolean article = noun < to
                && reading.adjacent(verb)
                && reading.adjacent(verb + 1)
                && lexicon.has("determiners", reading.token(verb + 1).folded())
                && !isStop(reading.token(noun));
        Optional<Speaker> known = article ? at(noun, to) : firstIn(verb + 1, to);
        if (known.isPresent() || !article || reading.token(noun).capital()) {
            return known;
        }
        Passage passage = reading.passageOfTokens(verb + 1, noun);
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
    Optional<Speaker> pronounIn(int start, int to) {
        int from = Math.max(start, to - FARTHEST);
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

    /** The person who begins the last sentence that names one who agrees, the likeliest subject; none out of quotations. */
    private Optional<Speaker> antecedent(String pronoun, int i) {
        Mention last = null;
        Mention agreeing = null;
        int before = mentionsBefore(i);
        for (int at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
            Mention mention = mentions.get(at);
            if (mention.type() != Type.PERSON || quoted.test(mention.start())) {
                continue;
            }
            last = last == null ? mention : last;
            if (agreeing != null && sentence(mention) != sentence(agreeing)) {
                break;
            }
            agreeing = agrees(mention, pronoun) ? mention : agreeing;
        }
        Mention found = agreeing != null ? agreeing : last;
        return Optional.ofNullable(found)
                .map(person -> new Speaker(person.label(), person.id(), reading.passageOfTokens(i, i)));
    }

    private int sentence(Mention mention) {
        return reading.token(mention.first()).sentence();
    }

    private int mentionsBefore(int token) {
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
        return low;
    }

    private boolean agrees(Mention mention, String pronoun) {
        String given = Words.fold(mention.label()).split("[ -]", 2)[0];
        if (lexicon.has("male-pronouns", pronoun)) {
            return lexicon.has("male", given);
        }
        return !lexicon.has("female-pronouns", pronoun) || lexicon.has("female", given);
    }
}
