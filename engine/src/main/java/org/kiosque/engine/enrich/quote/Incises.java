package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/**
 * Takes out of quotations the clauses that tell by whom they are: French papers leave the marks open around them, as in
 * "« Nous tiendrons, a promis la maire, et nous rebâtirons. »"; others put them between dashes.
 */
final class Incises {

    private static final int LONGEST = 30;
    private static final int APPOSITION = 4;
    private static final Set<String> DASHING = Set.of("ru", "uk", "bg", "es", "pt", "it");
    private static final Pattern ENDED_BY_DASH = Pattern.compile("[.,]?[ \\u00A0]?[–—]");
    private static final Set<String> OPENERS = Set.of("que", "qu'", "si", "quand", "comment", "pourquoi", "de", "d'");
    private static final Set<String> US = Set.of("nous", "m'", "me", "vous", "te", "t'");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final String text;
    private final boolean dashed;

    Incises(Reading reading, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
        this.text = reading.text();
        this.dashed = DASHING.contains(reading.language());
    }

    /** The quotations, those with such a clause inside in the parts around it. */
    static List<Mark> parted(List<Mark> marks, Reading reading, Cues cues) {
        Incises incises = new Incises(reading, cues);
        if (!incises.dashed && !reading.language().equals("fr")) {
            return marks;
        }
        List<Mark> parts = new ArrayList<>();
        marks.forEach(mark -> incises.part(mark, parts));
        return parts;
    }

    private void part(Mark mark, List<Mark> parts) {
        Mark rest = mark;
        int from = reading.tokenAt(mark.start()) + 1;
        int to = reading.tokenAt(mark.end());
        for (int i = from; i < to; i++) {
            int end = !isParted(i) ? -1 : dashed ? endOfDashed(i, to) : end(i, to, mark.end());
            if (end > i) {
                int stop =
                        reading.token(i - 1).end() + signs(reading.token(i - 1).end());
                parts.add(new Mark(rest.open(), rest.start(), stop, stop));
                rest = rest(end, mark);
                i = end;
            }
        }
        if (rest.start() < rest.end()) {
            parts.add(rest);
        }
    }

    /** How many signs that belong to what is said stand there; a comma doesn't. */
    private int signs(int at) {
        int length = 0;
        while ("\u00A0\u202F ?!…".indexOf(text.charAt(at + length)) >= 0) {
            length++;
        }
        while (length > 0 && "?!…".indexOf(text.charAt(at + length - 1)) < 0) {
            length--;
        }
        return length;
    }

    /** What is said behind a clause whose last token is behind by one. */
    private Mark rest(int end, Mark mark) {
        int open = Math.min(mark.end(), reading.token(end - 1).end() + 1);
        int start = open;
        while (start < mark.end()
                && !Character.isLetterOrDigit(text.charAt(start))
                && "«“\"".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        return new Mark(open, start, mark.end(), mark.close());
    }

    /**
     * One past the last token of a clause that begins at a token behind a comma and tells who says what stands before
     * it, or -1 where there is none.
     *
     * @param to one past the last token of the sentence
     */
    int endOfTelling(int first, int to) {
        boolean parted = reading.language().equals("fr") && gap(first - 1).startsWith(",") && isParted(first);
        return parted ? end(first, to, text.length()) : -1;
    }

    /** Whether a token in small letters stands behind a comma or the end of a sentence. */
    private boolean isParted(int i) {
        String gap = gap(i - 1);
        boolean told = dashed && hasDash(gap) && cues.at(i).isPresent();
        return Character.isLowerCase(reading.token(i).text().codePointAt(0))
                && (told || gap.chars().anyMatch(c -> ",?!…".indexOf(c) >= 0))
                && gap.indexOf('\n') < 0
                && gap.chars().noneMatch(c -> "«»“”\"".indexOf(c) >= 0);
    }

    /** "«Погода одна на всех, – объясняет пенсионер. – Вот так»": a clause between dashes. */
    private int endOfDashed(int first, int to) {
        if (!hasDash(gap(first - 1))) {
            return -1;
        }
        for (int i = first; i < Math.min(to, first + LONGEST); i++) {
            boolean ends = i + 1 == to;
            if (ends || i > first && ENDED_BY_DASH.matcher(gap(i)).lookingAt()) {
                return !ends || cues.first(first, Math.min(to, first + 3)).isPresent() ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean hasDash(String gap) {
        return gap.indexOf('–') >= 0 || gap.indexOf('—') >= 0;
    }

    private String gap(int i) {
        int end = i + 1 < reading.size() ? reading.token(i + 1).start() : text.length();
        return text.substring(reading.token(i).end(), end);
    }

    /** One past the last token of the clause that begins at a token, or -1 where none does. */
    private int end(int first, int to, int close) {
        int verb = first;
        while (verb + 1 < to && verb - first < 3 && reading.adjacent(verb) && isSmall(verb)) {
            verb++;
        }
        boolean pronoun = cues.isPronounEnding(reading.token(verb).folded()) && !cues.isNobody(verb);
        int behind = behindAdverbs(verb + 1, to);
        boolean subject = behind < to
                && reading.adjacent(behind - 1)
                && cues.at(verb).isPresent()
                && mayBeSubject(behind, isToTheSpeaker(first, verb));
        if (!pronoun && !subject && !isUnknownVerb(verb, to)) {
            return -1;
        }
        int end = endOfClause(verb, to);
        while (end < to && end - first < LONGEST && goesOn(end)) {
            end = endOfClause(end, to);
        }
        boolean asks = text.substring(
                                reading.token(end - 1).end(),
                                Math.min(close, reading.token(end - 1).end() + 3))
                        .indexOf('?')
                >= 0;
        return asks || end - first >= LONGEST ? -1 : end;
    }

    private boolean isSmall(int i) {
        Token token = reading.token(i);
        return lexicon.has("clitics", token.folded())
                || cues.isAuxiliary(token) && !cues.isPronounEnding(token.folded());
    }

    /** "…, hoquette Denise, …": a verb that no list knows, and nothing but a name behind it. */
    private boolean isUnknownVerb(int verb, int to) {
        String folded = reading.token(verb).folded();
        boolean verbal = folded.length() > 3 && "eat".indexOf(folded.charAt(folded.length() - 1)) >= 0;
        int name = verb + 1;
        while (name < to && name <= verb + 3 && reading.token(name).capital() && reading.adjacent(name - 1)) {
            name++;
        }
        boolean noun = lexicon.has("roles", folded)
                || lexicon.has("institutions", folded)
                || lexicon.has("organisation-nouns", folded)
                || lexicon.has("general", folded)
                || StopWords.of(reading.language()).contains(folded);
        return verbal
                && !noun
                && name > verb + 1
                && (name == to || ",.".indexOf(gap(name - 1).charAt(0)) >= 0);
    }

    /** "A annoncé lundi le ministère", "a déclaré à l'AFP Jean Dupont": past when and to whom it was said. */
    private int behindAdverbs(int from, int to) {
        int i = from;
        while (i + 1 < to && (isWhen(i) || isToThePress(i))) {
            i += isWhen(i) ? 1 : 3;
        }
        return Math.min(i, to);
    }

    private boolean isWhen(int i) {
        String folded = reading.token(i).folded();
        return lexicon.has("days", folded) || lexicon.has("today", folded) || lexicon.has("yesterday", folded);
    }

    private boolean isToThePress(int i) {
        return reading.token(i).text().equals("à")
                && lexicon.has("determiners", reading.token(i + 1).folded())
                && i + 3 < reading.size();
    }

    /** "Prouvez-le, nous dit le juge": told to the one who speaks, by somebody else. */
    private boolean isToTheSpeaker(int first, int verb) {
        for (int i = first; i < verb; i++) {
            if (US.contains(reading.token(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** A determiner, a title or a name begins whoever speaks; to the reporter only people with names do. */
    private boolean mayBeSubject(int i, boolean named) {
        Token token = reading.token(i);
        String folded = token.folded();
        boolean name = token.capital() || lexicon.has("titles", folded);
        return !OPENERS.contains(folded) && (name || !named && lexicon.has("determiners", folded));
    }

    /** One past the last token before a comma or the end of a sentence. */
    private int endOfClause(int from, int to) {
        int i = from;
        while (i + 1 < to && gap(i).chars().noneMatch(c -> ",.;:!?…".indexOf(c) >= 0)) {
            i++;
        }
        return i + 1;
    }

    /** Whether what stands behind a comma tells more of who speaks: maire de Lyon, 52 ans, qui l'a vu, assis au bar. */
    private boolean goesOn(int i) {
        String folded = reading.token(i).folded();
        boolean age = reading.token(i).number()
                && i + 1 < reading.size()
                && lexicon.has("year-unit", reading.token(i + 1).folded());
        return gap(i - 1).startsWith(",")
                && (age
                        || isCalling(i)
                        || isName(i)
                        || isParticiple(i)
                        || lexicon.has("relatives", folded)
                        || lexicon.has("roles", folded)
                        || lexicon.has("anaphora", folded));
    }

    /** "…, a annoncé sa fille, Judith Arvers": a name that ends the clause or stands between commas. */
    private boolean isName(int i) {
        int last = i;
        while (reading.token(last).capital()
                && last + 1 < reading.size()
                && last - i < LONGEST
                && gap(last).isBlank()) {
            last++;
        }
        String behind = gap(last);
        boolean ends = behind.isEmpty() || behind.startsWith(",") || behind.startsWith(".");
        return reading.token(i).capital() && reading.token(last).capital() && ends;
    }

    /** "…, répond Yvan Droz, coauteur, …": a few words between commas behind a name, none of them a verb. */
    private boolean isCalling(int i) {
        Token token = reading.token(i);
        boolean begins = reading.token(i - 1).capital()
                && !token.capital()
                && !StopWords.of(reading.language()).contains(token.folded());
        int last = i;
        while (begins
                && last + 1 < reading.size()
                && last - i < APPOSITION
                && gap(last).isBlank()) {
            begins = !cues.isVerb(last);
            last++;
        }
        return begins && gap(last).startsWith(",");
    }

    private boolean isParticiple(int i) {
        String word = reading.token(i).text();
        boolean past = word.endsWith("é") || word.endsWith("ée") || word.endsWith("és") || word.endsWith("ées");
        return past
                && i + 1 < reading.size()
                && lexicon.has("prepositions", reading.token(i + 1).folded());
    }
}
