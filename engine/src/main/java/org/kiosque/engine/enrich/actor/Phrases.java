package org.kiosque.engine.enrich.actor;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.actor.Actor.Noun;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Finds nouns with their articles and what tells which is meant: la présidente de la chambre d'agriculture. */
final class Phrases {

    private static final int LONGEST = 12;
    private static final int LONGEST_RUN = 4;
    private static final Set<String> OF = Set.of(
            "de", "du", "des", "d'", "d", "of", "del", "della", "dei", "degli", "do", "da", "dos", "das", "dell'",
            "di");
    private static final Set<String> TO = Set.of("for", "pour", "au", "aux", "a", "fur", "al", "alla", "para", "y");
    private static final Set<String> ADJECTIVES = Set.of(
            "ain", "aine", "ien", "ienne", "ais", "aise", "ois", "oise", "ique", "al", "ale", "aux", "if", "ive",
            "aire", "el", "elle", "eux", "euse", "ier", "iere");
    private static final Set<String> ONES = Set.of("one", "another", "some", "several", "plusieurs", "certains");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Parts parts;
    private final Agreements agreements;
    private final boolean headLast;
    private final IntPredicate person;

    /** Persons begin where the predicate says so, and no phrase goes beyond. */
    Phrases(Reading reading, Cues cues, Parts parts, IntPredicate person) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
        this.parts = parts;
        this.agreements = new Agreements(reading);
        this.headLast = reading.language().equals("en");
        this.person = person;
    }

    /** Tokens of a noun phrase, both ends included. */
    record Phrase(int first, int last, Kind kind, Noun noun) {}

    /** The phrase that begins at a token: with an article, or with a role that needs none. */
    Optional<Phrase> at(int i) {
        boolean determined =
                parts.isDeterminer(i) || ONES.contains(reading.token(i).folded());
        int start = determined ? i + 1 : i;
        if (start >= reading.size() || determined && !reading.adjacent(i) || !determined && !mayStandAlone(i)) {
            return Optional.empty();
        }
        int run = endOfRun(start, i + LONGEST);
        if (run <= start) {
            return oneOf(i);
        }
        int head = head(start, run);
        int last = linked(withSecondRole(run - 1), i + LONGEST);
        String noun = reading.token(head).folded();
        boolean latest = lexicon.has("latest", noun)
                && !(determined && reading.token(i).folded().startsWith("c"));
        if (latest || lexicon.has("no-actors", noun) || lexicon.has("days", noun)) {
            return Optional.empty();
        }
        boolean bare =
                (last == run - 1 || isOfTrade(run) && last == run + 1) && (headLast ? head == start : run - start == 1);
        if (bare && lexicon.has("bare-no-actors", noun)) {
            return Optional.empty();
        }
        boolean definite = !determined
                || !lexicon.has("indefinite", reading.token(i).folded())
                        && !parts.isNumber(reading.token(i).folded());
        Noun told = new Noun(noun, determined ? agreements.ofDeterminer(i) : agreements.ofRole(noun), definite, bare);
        Kind kind = kind(noun, determined);
        boolean counted = determined && parts.isNumber(reading.token(i).folded());
        return counted && kind == Kind.NOUN ? Optional.empty() : Optional.of(new Phrase(i, last, kind, told));
    }

    /** L'un des appelants, l'une d'elles. */
    private Optional<Phrase> oneOf(int i) {
        String next = reading.token(i + 1).folded();
        boolean one = reading.token(i).folded().equals("l'") && (next.equals("un") || next.equals("une"));
        int last = !one ? i + 1 : isOfThem(i + 2) ? i + 3 : linked(i + 1, i + LONGEST);
        return last > i + 1
                ? Optional.of(
                        new Phrase(i, last, Kind.ROLE, new Noun(next, agreements.ofDeterminer(i + 1), false, false)))
                : Optional.empty();
    }

    private boolean isOfThem(int i) {
        return i + 1 < reading.size()
                && OF.contains(reading.token(i).folded())
                && lexicon.has("many-stressed", reading.token(i + 1).folded());
    }

    private Kind kind(String noun, boolean determined) {
        if (parts.isRole(noun) || lexicon.has("anaphora", noun)) {
            return Kind.ROLE;
        }
        return parts.isInstitution(noun) || !determined ? Kind.INSTITUTION : Kind.NOUN;
    }

    private boolean mayStandAlone(int i) {
        if (!parts.isRole(i)) {
            return headLast
                    && i + 1 < reading.size()
                    && reading.adjacent(i)
                    && isContent(i)
                    && reading.token(i).first()
                    && parts.isRole(i + 1);
        }
        boolean begins = reading.token(i).first() || reading.token(i).capital() || isBehindName(i);
        boolean free = !Set.of("fr", "es", "it", "pt").contains(reading.language());
        return begins || free && (i == 0 || !parts.isDeterminer(i - 1));
    }

    /** "Maud Bovey, biologiste à Sion": French needs no article there. */
    private boolean isBehindName(int i) {
        return i > 1
                && reading.language().equals("fr")
                && reading.token(i - 1).capital()
                && reading.text()
                        .substring(reading.token(i - 1).end(), reading.token(i).start())
                        .equals(", ");
    }

    /** Content words beside each other; what might be a verb at the end is left out. */
    private int endOfRun(int start, int limit) {
        int end = start;
        while (end < reading.size()
                && end < limit
                && end - start < (headLast ? LONGEST_RUN + 2 : LONGEST_RUN)
                && isContent(end)
                && (end == start || reading.joined(end - 1))) {
            end++;
        }
        return headLast ? end : trimmed(start, end);
    }

    /** In "sa voisine pleure" the last word is no adjective: only before a verb, a comma or a link it is one. */
    private int trimmed(int start, int end) {
        int noun = start;
        while (noun + 1 < end && lexicon.has("before-nouns", reading.token(noun).folded())) {
            noun++;
        }
        int least = Math.min(end, noun + 1);
        while (least < end && reading.token(least).capital()) {
            least++;
        }
        return end == least || isBoundary(end) || isAdjective(end - 1) ? end : Math.max(least, end - 1);
    }

    private boolean isAdjective(int i) {
        String folded = reading.token(i).folded();
        return reading.language().equals("fr")
                && folded.length() > 5
                && ADJECTIVES.stream().anyMatch(ending -> folded.endsWith(ending) || folded.endsWith(ending + "s"));
    }

    private boolean isBoundary(int end) {
        if (end >= reading.size()) {
            return false;
        }
        if (!reading.adjacent(end - 1)) {
            return ",:".indexOf(reading.text().charAt(reading.token(end - 1).end())) >= 0
                    || reading.text()
                                    .substring(
                                            reading.token(end - 1).end(),
                                            reading.token(end).start())
                                    .indexOf('«')
                            >= 0;
        }
        String folded = reading.token(end).folded();
        return cues.isVerb(end)
                || OF.contains(folded)
                || reading.token(end).capital()
                || lexicon.has("clitics", folded);
    }

    /** The last token of a phrase whose first words end at a token: de la chambre d'agriculture. */
    private int linked(int last, int limit) {
        int at = last + 1;
        if (at >= reading.size() || !reading.adjacent(last) || !isLink(at)) {
            return last;
        }
        while (at < reading.size()
                && at < limit
                && reading.adjacent(at - 1)
                && (isLink(at) || parts.isDeterminer(at))) {
            at++;
        }
        if (at == last + 1 || at >= reading.size() || at >= limit || !reading.adjacent(at - 1) || !isContent(at)) {
            return last;
        }
        int run = endOfRun(at, limit);
        return run <= at ? last : linked(run - 1, limit);
    }

    private boolean isLink(int i) {
        String folded = reading.token(i).folded();
        if (cues.isAuxiliary(reading.token(i)) && !reading.token(i).text().equalsIgnoreCase("à")) {
            return false;
        }
        return OF.contains(folded) || TO.contains(folded) || isOfTrade(i);
    }

    /** Son PDG et cofondateur. */
    private int withSecondRole(int last) {
        boolean second = last + 2 < reading.size()
                && parts.isRole(last)
                && lexicon.has("joins", reading.token(last + 1).folded())
                && parts.isRole(last + 2)
                && reading.adjacent(last)
                && reading.adjacent(last + 1);
        return second ? last + 2 : last;
    }

    /** Metteuse en scène, rédacteur en chef. */
    private boolean isOfTrade(int i) {
        return i + 1 < reading.size()
                && reading.token(i).folded().equals("en")
                && Set.of("scene", "chef").contains(reading.token(i + 1).folded());
    }

    private int head(int start, int run) {
        for (int i = start; i < run; i++) {
            if (parts.isRole(i) && (!headLast || i == run - 1 || !parts.isRole(i + 1))) {
                return i;
            }
        }
        int head = headLast ? run - 1 : start;
        while (!headLast
                && head + 1 < run
                && lexicon.has("before-nouns", reading.token(head).folded())) {
            head++;
        }
        return head;
    }

    private boolean isContent(int i) {
        return parts.isContent(i) && !person.test(i);
    }
}
