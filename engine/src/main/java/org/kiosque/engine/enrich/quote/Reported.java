package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.actor.Dateline;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Finds what somebody is reported to say: X a affirmé que …; selon X, … */
final class Reported {

    private static final int LEAST = 3;
    private static final int APART = 6;
    private static final int LONGEST_PART = 200;
    private static final List<String> CONJUGATED = List.of("ra", "ront", "rait", "aient", "erent");
    private static final Set<String> NO = Set.of("pas", "jamais", "plus", "point", "guere", "rien");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Subjects subjects;
    private final Incises incises;
    private final int begin;
    private final IntPredicate quoted;

    Reported(Reading reading, Cues cues, Subjects subjects, IntPredicate quoted) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
        this.subjects = subjects;
        this.incises = new Incises(reading, cues);
        this.begin = reading.in() == In.TEXT ? Dateline.end(reading.text()) : 0;
        this.quoted = quoted;
    }

    /** What a sentence reports, in its order. */
    List<Quote> in(Reading.Range sentence) {
        int from = reading.tokenAt(Math.max(sentence.start(), begin));
        int to = reading.tokenAt(sentence.end());
        List<Quote> found = new ArrayList<>();
        told(from, to).ifPresent(found::add);
        int i = found.isEmpty() ? from : to;
        while (i < to) {
            if (isQuoted(i) || cues.at(i).isEmpty()) {
                i++;
                continue;
            }
            Cue cue = cues.whole(i);
            Optional<Quote> quote =
                    cues.isAccording(cue) ? according(cue, part(from, i), end(i, to)) : clause(cue, from, to);
            quote.ifPresent(found::add);
            i = quote.isPresent() && !cues.isAccording(cue)
                    ? Math.max(
                            i + 1, reading.tokenAt(quote.get().passage().span().end()))
                    : i + 1;
        }
        return found;
    }

    /** "Le pont rouvrira lundi, a annoncé la mairie": what stands before the clause that ends the sentence. */
    private Optional<Quote> told(int from, int to) {
        for (int i = from + LEAST; i < to; i++) {
            if (isQuoted(i)) {
                return Optional.empty();
            }
            int end = incises.endOfTelling(i, to);
            if (end == to || end > 0 && cues.isParticiple(end)) {
                return hasVerb(from, i) ? told(from, i, to) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> told(int from, int clause, int to) {
        for (int verb = clause; verb < Math.min(to, clause + APART); verb++) {
            if (cues.isPronounEnding(reading.token(verb).folded())) {
                Voice voice = subjects.ending(verb);
                return cues.isNobody(verb)
                        ? Optional.empty()
                        : Optional.of(quote(from, clause, voice, new Cue(clause, verb)));
            }
            if (cues.at(verb).isPresent()) {
                Cue cue = new Cue(clause, verb);
                return subjects.speaking(verb, to).map(voice -> quote(from, clause, voice, cue));
            }
        }
        return Optional.empty();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.isVerb(i) || isConjugated(reading.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** A verb that no list knows, by an ending that few nouns have. */
    private static boolean isConjugated(Token token) {
        String folded = token.folded();
        return folded.length() > 4 && !token.capital() && CONJUGATED.stream().anyMatch(folded::endsWith);
    }

    private boolean isQuoted(int token) {
        return quoted.test(reading.token(token).start());
    }

    private Optional<Quote> clause(Cue cue, int from, int to) {
        int start = isBeforeInfinitive(cue, to) ? cue.last() + 1 : that(cue, to) + 1;
        if (start == 0 || isOnly(cue, from)) {
            return Optional.empty();
        }
        int end = endOfClause(start, to);
        if (end - start < LEAST) {
            return Optional.empty();
        }
        Optional<Voice> voice =
                cues.ending(cue) >= 0 ? Optional.of(subjects.ending(cues.ending(cue))) : subjects.before(from, cue);
        voice = voice.or(() -> cues.isParticiple(cue.last()) ? subjects.last() : Optional.empty());
        return voice.map(found -> quote(start, end, found, cue));
    }

    /** "Elle dit ne pas avoir vu le but", "il affirme attendre depuis trois ans". */
    private boolean isBeforeInfinitive(Cue cue, int to) {
        if (!lexicon.has("infinitive-cues", reading.token(cue.last()).folded())) {
            return false;
        }
        int verb = cue.last() + 1;
        while (verb < to && reading.adjacent(verb - 1) && (isClitic(verb) || isNo(verb))) {
            verb++;
        }
        return verb < to && reading.adjacent(verb - 1) && !isQuoted(verb) && isInfinitive(reading.token(verb));
    }

    private boolean isNo(int i) {
        String folded = reading.token(i).folded();
        return lexicon.has("not", folded) || NO.contains(folded);
    }

    private static boolean isInfinitive(Token token) {
        String folded = token.folded();
        return folded.length() > 3
                && !token.capital()
                && !folded.equals("hier")
                && (folded.endsWith("er") || folded.endsWith("ir") || folded.endsWith("re"));
    }

    private Quote quote(int from, int end, Voice voice, Cue cue) {
        subjects.spoke(voice);
        return new Quote(reading.passageOfTokens(from, end - 1), "indirect", voice.speaker(), cues.text(cue));
    }

    /** Where "que" stands behind a verb, a few words between them: a annoncé dans un communiqué que. */
    private int that(Cue cue, int to) {
        for (int i = cue.last() + 1; i < Math.min(to, cue.last() + 2 + APART); i++) {
            if (isQuoted(i)) {
                return -1;
            }
            if (lexicon.has("that", bare(i))) {
                return isBroken(cue.last(), i) ? -1 : i;
            }
            if (cues.at(i).isPresent()) {
                return -1;
            }
        }
        return -1;
    }

    /** "Ne reprend que le 25 août" says nothing: ne and que mean only, unless a pas stands between. */
    private boolean isOnly(Cue cue, int from) {
        boolean not = false;
        for (int i = Math.max(from, cue.first() - 3); i < cue.last(); i++) {
            not |= Set.of("ne", "n'").contains(reading.token(i).folded());
        }
        for (int i = cue.first(); i <= Math.min(cue.last() + 1, reading.size() - 1); i++) {
            not &= !NO.contains(reading.token(i).folded());
        }
        return not && reading.language().equals("fr");
    }

    private boolean isBroken(int one, int other) {
        return reading.text()
                .substring(reading.token(one).end(), reading.token(other).start())
                .chars()
                .anyMatch(c -> ":;«»“”\"".indexOf(c) >= 0);
    }

    private String bare(int i) {
        String folded = reading.token(i).folded();
        return folded.endsWith("'") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** A clause ends with its sentence, or where the speaker goes on: "mais assure que", "et plaide pour". */
    private int endOfClause(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            boolean joins = lexicon.has("joins", reading.token(i).folded()) && !isQuoted(i);
            int verb = i + 1;
            while (joins && verb + 1 < to && (cues.isAuxiliary(reading.token(verb)) || isClitic(verb))) {
                verb++;
            }
            if (joins && cues.at(verb).isPresent()) {
                return i;
            }
            if (cues.isPronounEnding(reading.token(i).folded()) && isBehindComma(i) && !isQuoted(i)) {
                return i;
            }
        }
        return to;
    }

    private boolean isClitic(int i) {
        return lexicon.has("clitics", reading.token(i).folded());
    }

    private boolean isBehindComma(int i) {
        return isBehind(',', i);
    }

    private boolean isBehind(char sign, int i) {
        return reading.text()
                        .substring(reading.token(i - 1).end(), reading.token(i).start())
                        .indexOf(sign)
                >= 0;
    }

    /** Where the part of a sentence begins that a token stands in, behind a semicolon. */
    private int part(int from, int token) {
        int i = token;
        while (i > from && token - i < LONGEST_PART && !isBehind(';', i)) {
            i--;
        }
        return i;
    }

    private int end(int token, int to) {
        int i = token + 1;
        while (i < to && i - token < LONGEST_PART && !isBehind(';', i)) {
            i++;
        }
        return i;
    }

    /** Selon X, …; … , selon X. Where a quotation fills the sentence, that is what X says. */
    private Optional<Quote> according(Cue cue, int from, int to) {
        Optional<Voice> voice = subjects.according(cue, to);
        if (voice.isEmpty()) {
            return Optional.empty();
        }
        int comma = subjects.isRelative(cue) ? cue.last() + 2 : behindComma(cue.last() + 1, to);
        int behind = comma < 0 ? 0 : to - comma;
        int before = cue.first() - from;
        int start = before > behind ? from : comma;
        int end = before > behind ? cue.first() : to;
        if (Math.max(before, behind) <= LEAST || isMostlyQuoted(start, end)) {
            return Optional.empty();
        }
        return Optional.of(quote(start, end, voice.get(), cue));
    }

    private int behindComma(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isBehindComma(i) && (i + 1 >= to || !isApposition(i, to))) {
                return i;
            }
        }
        return -1;
    }

    /** Selon Jean Dupont, le maire, …: the first comma only begins what he is. */
    private boolean isApposition(int i, int to) {
        for (int j = i + 1; j < Math.min(to, i + APART); j++) {
            if (isBehindComma(j)) {
                return lexicon.has("determiners", reading.token(i).folded())
                        && lexicon.has("roles", reading.token(i + 1).folded());
            }
        }
        return false;
    }

    private boolean isMostlyQuoted(int from, int to) {
        int inside = 0;
        for (int i = from; i < to; i++) {
            inside += isQuoted(i) ? 1 : 0;
        }
        return 2 * inside >= to - from;
    }
}
