package org.kiosque.engine.enrich.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Tells who speaks: a name, a role such as "le procureur de Narbonne", or a pronoun and whom it stands for. */
public final class Speakers {

    private static final int LONGEST_ROLE = 6;
    private static final int LONGEST_NOUN = 4;
    private static final int FARTHEST = 60;
    private static final int BESIDE = 2;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mention> mentions;
    private final Cues cues;
    private final Antecedents antecedents;

    Speakers(Reading reading, List<Mention> mentions, Cues cues, IntPredicate quoted) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.mentions = mentions;
        this.cues = cues;
        this.antecedents = new Antecedents(reading, mentions, quoted);
    }

    /** The first who is named among tokens; a name near its role is the speaker, not the role; only persons stand far. */
    Optional<Speaker> firstIn(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean near = i - from <= BESIDE;
            boolean free = !isObject(i, from);
            Optional<Mention> mention = mention(i).filter(named -> isSubject(named, from) && (near || isPerson(named)));
            Optional<Speaker> speaker = mention.map(Speakers::speaker);
            if (speaker.isEmpty() && free) {
                speaker = role(i, to);
            }
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    /**
     * The subject before a verb: the only person, or the one beside the verb; then a role; then a place or an
     * organisation beside the verb.
     */
    Optional<Speaker> lastIn(int start, int to) {
        int from = Math.max(start, to - FARTHEST);
        List<Mention> named = mentions.subList(mentionsBefore(from), mentionsBefore(to)).stream()
                .filter(mention -> mention.last() < to && isSubject(mention, 0))
                .filter(mention -> !isAside(mention, from, to))
                .toList();
        List<Mention> persons = named.stream().filter(Speakers::isPerson).toList();
        if (!persons.isEmpty()) {
            Mention last = persons.getLast();
            Set<String> keys = new HashSet<>();
            persons.forEach(person -> keys.add(Entities.key(person)));
            return keys.size() == 1 || isBeside(last, to) ? Optional.of(speaker(last)) : Optional.empty();
        }
        for (int i = from; i < to; i++) {
            boolean loose = i > from && to - i > LONGEST_ROLE && !isDeterminer(i - 1);
            Optional<Speaker> role = loose || isObject(i, 0) ? Optional.empty() : role(i, to);
            if (role.isPresent()) {
                return role;
            }
        }
        return named.isEmpty() || !isBeside(named.getLast(), to) && !begins(named.getLast(), from)
                ? Optional.empty()
                : Optional.of(speaker(named.getLast()));
    }

    /** La Russie, de son côté, a salué. */
    private boolean begins(Mention mention, int from) {
        return mention.first() <= from + 1 && reading.text().startsWith(",", mention.end());
    }

    private static boolean isBeside(Mention mention, int verb) {
        return verb - mention.last() <= BESIDE;
    }

    /** After meeting X, the welder said: one comma parts what begins the sentence from its subject. */
    private boolean isAside(Mention mention, int from, int verb) {
        boolean subject = mention.first() == from
                || isBeside(mention, verb)
                || mention.last() + 1 < verb && cues.at(mention.last() + 1).isPresent();
        if (subject || verb >= reading.size()) {
            return false;
        }
        String between =
                reading.text().substring(mention.end(), reading.token(verb).start());
        return between.indexOf(',') >= 0 && between.indexOf(',') == between.lastIndexOf(',');
    }

    private static boolean isPerson(Mention mention) {
        return mention.type() == Type.PERSON;
    }

    /** Whether a name can be who acts: not behind a preposition, not an owner as in "Trump's envoy". */
    private boolean isSubject(Mention mention, int floor) {
        boolean owner =
                reading.text().startsWith("’s", mention.end()) || reading.text().startsWith("'s", mention.end());
        String whole = reading.token(mention.last()).text();
        int next = mention.last() + 1;
        boolean cut = mention.type() != Type.PERSON
                && reading.adjacent(mention.last())
                && reading.token(next).capital()
                && !reading.language().equals("de")
                && !reading.language().equals("ar");
        return mention.type() != Type.EVENT
                && !cut
                && !owner
                && !whole.endsWith("’s")
                && !whole.endsWith("'s")
                && !isObject(mention.first(), floor);
    }

    /** Whether a preposition stands before a token, articles and titles between them or not. */
    private boolean isObject(int token, int floor) {
        for (int i = token - 1; i >= Math.max(floor, token - 3) && reading.adjacent(i); i--) {
            String folded = reading.token(i).folded();
            if (lexicon.has("prepositions", folded)) {
                return true;
            }
            if (!lexicon.has("determiners", folded) && !lexicon.has("titles", folded)) {
                return false;
            }
        }
        return false;
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
            Optional<Mention> mention = mention(next).filter(Speakers::isPerson);
            if (mention.isPresent() && !isObject(next, i)) {
                return mention.map(Speakers::speaker);
            }
            Token token = reading.token(next);
            if (cues.at(next).isPresent() || isStop(token)) {
                break;
            }
            last = isLink(token) ? last : next;
        }
        Optional<Mention> apposition = apposition(last);
        if (apposition.isPresent()) {
            return apposition.map(Speakers::speaker);
        }
        Passage passage = reading.passageOfTokens(determiner(i), last);
        return Optional.of(antecedents
                .ofRole(i, last)
                .map(person -> new Speaker(person.label(), person.id(), passage))
                .orElseGet(() -> new Speaker(passage.text(), null, passage)));
    }

    /** The article of a role, before its adjectives: the retired teacher, one European official. */
    private int determiner(int role) {
        for (int i = role - 1; i >= Math.max(0, role - 3) && reading.adjacent(i); i--) {
            if (isDeterminer(i)
                    || Set.of("one", "another").contains(reading.token(i).folded())) {
                return i;
            }
            if (isStop(reading.token(i)) || cues.at(i).isPresent()) {
                break;
            }
        }
        return role;
    }

    /** son avocat, Me Julien Ferrand */
    private Optional<Mention> apposition(int last) {
        if (last + 1 >= reading.size()
                || !reading.text().startsWith(",", reading.token(last).end())) {
            return Optional.empty();
        }
        int next = lexicon.has("titles", reading.token(last + 1).folded()) ? last + 2 : last + 1;
        boolean near = next < reading.size()
                && reading.token(next).start() - reading.token(last).end() <= 6;
        return near ? mention(next).filter(Speakers::isPerson) : Optional.empty();
    }

    /** Who stands behind the verb: a name, a role, or any noun with its article, as in "s'indigne une riveraine". */
    Optional<Speaker> inverted(int verb, int to) {
        int noun = verb + 2;
        boolean article = noun < to
                && reading.adjacent(verb)
                && reading.adjacent(verb + 1)
                && isDeterminer(verb + 1)
                && !isStop(reading.token(noun));
        Optional<Speaker> known = firstIn(verb + 1, article ? Math.min(to, noun + LONGEST_NOUN) : to);
        boolean other = reading.token(Math.min(noun, reading.size() - 1)).capital()
                || article
                        && (lexicon.has("possessives", reading.token(verb + 1).folded())
                                || lexicon.has("weekdays", reading.token(noun).folded()));
        return known.isPresent() || !article || other ? known : Optional.of(noun(verb + 1, noun, to));
    }

    private Speaker noun(int first, int noun, int to) {
        int last = noun;
        while (last + 1 < Math.min(to, noun + LONGEST_NOUN)
                && reading.adjacent(last)
                && !isStop(reading.token(last + 1))
                && !isLink(reading.token(last + 1))) {
            last++;
        }
        Passage passage = reading.passageOfTokens(first, last);
        return new Speaker(passage.text(), null, passage);
    }

    private boolean isDeterminer(int token) {
        return lexicon.has("determiners", reading.token(token).folded());
    }

    private boolean isLink(Token token) {
        return lexicon.has("particles", token.folded())
                || lexicon.has("determiners", token.folded())
                || Set.of("d'", "l'", "of", "for", "pour", "au", "aux", "a", "fur", "para")
                        .contains(token.folded());
    }

    private boolean isStop(Token token) {
        return !isLink(token) && StopWords.of(reading.language()).contains(token.folded());
    }

    /** A pronoun among tokens, if only one person can be meant. */
    Optional<Speaker> pronounIn(int start, int to) {
        int at = pronoun(start, to);
        return at < 0
                ? Optional.empty()
                : antecedents
                        .ofPronoun(bare(at), at)
                        .map(person -> new Speaker(person.label(), person.id(), reading.passageOfTokens(at, at)));
    }

    /** Where a pronoun stands among tokens, alone or behind its verb, or -1. */
    int pronoun(int start, int to) {
        for (int i = Math.max(start, to - FARTHEST); i < Math.min(to, reading.size()); i++) {
            if (lexicon.has("pronouns", bare(i))) {
                return i;
            }
        }
        return -1;
    }

    private String bare(int i) {
        String folded = reading.token(i).folded();
        return cues.isPronounEnding(folded) ? folded.substring(folded.lastIndexOf('-') + 1) : folded;
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
}
