package org.kiosque.engine.enrich.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.quote.Cues.Cue;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Finds who said each quotation and by which word it is given; nobody where the text does not tell. */
public final class Attributions {

    private static final int NEAR = 10;
    private static final int FLOATING = 250;
    private static final int SPOKEN = 3;
    private static final int SENTENCE = 6;
    private static final Set<String> OPINION = Set.of("pour", "for", "fur", "para", "per");

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Mention> mentions;
    private final List<Mark> marks;
    private final Cues cues;
    private final Speakers speakers;
    private @Nullable Speaker previous;
    private int previousEnd = -1;

    /** Who and by which cue. */
    record Attribution(@Nullable Speaker speaker, @Nullable Cue cue) {}

    Attributions(Reading reading, List<Mention> mentions, List<Mark> marks, Cues cues, Speakers speakers) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.mentions = mentions;
        this.marks = marks;
        this.cues = cues;
        this.speakers = speakers;
    }

    /** Remembers who spoke last. */
    void said(Attribution attribution, Mark mark) {
        previous = attribution.speaker();
        previousEnd = mark.close();
    }

    /** The attribution of a quotation; what begins small goes on with the sentence before it. */
    Attribution of(int i) {
        Mark mark = marks.get(i);
        boolean part = Character.isLowerCase(reading.text().codePointAt(mark.start()));
        Optional<Attribution> found = beside(i);
        if (found.isEmpty() && part) {
            found = before(i).filter(attribution -> attribution.speaker() != null);
        }
        return found.or(() -> after(i))
                .or(() -> before(i))
                .or(() -> announced(mark))
                .or(() -> nextCue(i))
                .orElseGet(() -> new Attribution(floats(mark) ? previous : null, null));
    }

    /** « … », souffle-t-elle. « … », plaisante Odile Perraud. Right behind a quotation any verb gives it. */
    private Optional<Attribution> beside(int i) {
        Mark mark = marks.get(i);
        int from = reading.tokenAt(mark.close());
        int to = end(i);
        if (from >= to || reading.tokenAt(mark.end()) - reading.tokenAt(mark.start()) <= SPOKEN) {
            return Optional.empty();
        }
        Token verb = reading.token(from);
        boolean parted = ",!?…".indexOf(reading.text().charAt(mark.end() - 1)) >= 0
                || reading.text().substring(mark.close(), verb.start()).indexOf(',') >= 0;
        if (cues.isPronounEnding(verb.folded())) {
            int last = from + 1 < to && cues.at(from + 1).isPresent() ? from + 1 : from;
            return Optional.of(
                    new Attribution(speakers.pronounIn(from, from + 1).orElse(null), new Cue(from, last)));
        }
        if (cues.first(from, Math.min(to, from + SPOKEN)).isPresent()) {
            return after(i).filter(found -> found.speaker() != null);
        }
        int last = verb.folded().endsWith("'") ? from + 1 : from;
        boolean content = !StopWords.of(reading.language()).contains(verb.folded())
                && !lexicon.has("prepositions", verb.folded())
                && !lexicon.has("roles", verb.folded());
        Optional<Mention> other = mentions.stream()
                .filter(mention -> mention.first() == last + 1 && mention.type() != Type.PERSON)
                .findFirst();
        return parted
                        && content
                        && other.isEmpty()
                        && Character.isLowerCase(verb.text().codePointAt(0))
                ? speakers.inverted(last, Math.min(to, from + NEAR / 2 + 1))
                        .map(speaker -> new Attribution(speaker, new Cue(from, last)))
                : Optional.empty();
    }

    /** Where the sentence of a quotation ends, or the next quotation begins. */
    private int end(int i) {
        Mark mark = marks.get(i);
        int end = reading.sentences().get(reading.sentenceAt(mark.close() - 1)).end();
        return reading.tokenAt(
                i + 1 < marks.size() ? Math.min(end, marks.get(i + 1).open()) : end);
    }

    /** « … », a déclaré X. “…,” X said. */
    private Optional<Attribution> after(int i) {
        int from = reading.tokenAt(marks.get(i).close());
        int to = end(i);
        Optional<Cue> cue = from >= to
                ? Optional.empty()
                : cues.first(from, Math.min(to, from + NEAR)).filter(found -> !isRelative(found));
        return cue.map(found -> new Attribution(speakerAfter(from, found, to).orElse(null), found));
    }

    private Optional<Speaker> speakerAfter(int from, Cue cue, int to) {
        if (cues.isAccording(cue)) {
            return behindAccording(cue, to);
        }
        if (speakers.pronoun(from, Math.min(to, cue.last() + 2)) >= 0) {
            return speakers.pronounIn(from, Math.min(to, cue.last() + 2));
        }
        Optional<Speaker> named = speakers.lastIn(from, cue.first());
        boolean first = cue.first() - from <= 2;
        return named.isPresent() || !first || isToWhom(cue) ? named : speakers.inverted(cue.last(), to);
    }

    private boolean isRelative(Cue cue) {
        return cue.first() > 0
                && lexicon.has("relatives", reading.token(cue.first() - 1).folded());
    }

    private boolean isToWhom(Cue cue) {
        return lexicon.has("to-whom", reading.token(cue.last()).folded());
    }

    private Optional<Speaker> behindAccording(Cue cue, int to) {
        int from = cue.last() + 1;
        boolean preposition =
                from < to && lexicon.has("prepositions", reading.token(from).folded());
        return speakers.firstIn(preposition ? from + 1 : from, Math.min(to, from + NEAR));
    }

    /** X a déclaré : « … ». */
    private Optional<Attribution> before(int i) {
        Mark mark = marks.get(i);
        int start = reading.sentences().get(reading.sentenceAt(mark.open())).start();
        int floor =
                i > 0 ? Math.max(start, Math.min(mark.open(), marks.get(i - 1).close())) : start;
        Optional<Attribution> near = attributionIn(floor, mark.open());
        Optional<Attribution> all = near.isPresent() || floor == start ? near : attributionIn(start, mark.open());
        return all.or(() -> opinion(start, mark.open()));
    }

    /** Pour X, « … » */
    private Optional<Attribution> opinion(int start, int end) {
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(end);
        boolean opinion = from + 1 < to
                && to - from < NEAR
                && OPINION.contains(reading.token(from).folded());
        return opinion
                ? speakers.firstIn(from + 1, to).map(speaker -> new Attribution(speaker, new Cue(from, from)))
                : Optional.empty();
    }

    /** A sentence or a line before that ends with a colon. */
    private Optional<Attribution> announced(Mark mark) {
        int colon = mark.open() - 1;
        while (colon >= 0
                && (Character.isWhitespace(reading.text().charAt(colon))
                        || reading.text().charAt(colon) == '\u00A0')) {
            colon--;
        }
        if (colon < 0 || reading.text().charAt(colon) != ':') {
            return Optional.empty();
        }
        int end = colon;
        int start = reading.sentences().get(reading.sentenceAt(colon)).start();
        return attributionIn(start, end)
                .or(() -> announcer(reading.tokenAt(start), reading.tokenAt(end))
                        .map(speaker -> new Attribution(speaker, null)));
    }

    /** In a headline the name right before the colon; in a sentence also one farther off. */
    private Optional<Speaker> announcer(int from, int to) {
        boolean sentence = reading.in() == In.TEXT && to - from >= SENTENCE;
        return speakers.lastIn(sentence ? from : Math.max(from, to - 3), to);
    }

    private Optional<Attribution> attributionIn(int start, int end) {
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(end);
        return cues.last(Math.max(from, to - 80), to).map(cue -> {
            if (cues.isAccording(cue)) {
                Optional<Speaker> behind = behindAccording(cue, to);
                return new Attribution(
                        behind.or(() -> speakers.lastIn(from, cue.first())).orElse(null), cue);
            }
            boolean pronoun = speakers.pronoun(from, cue.last() + 1) >= 0;
            Optional<Speaker> subject = subject(from, cue);
            Optional<Speaker> speaker = subject.isPresent() || pronoun || isToWhom(cue)
                    ? subject
                    : speakers.firstIn(cue.last() + 1, Math.min(to, cue.last() + NEAR / 2));
            return new Attribution(speaker.orElse(null), cue);
        });
    }

    /** Who stands before a verb as its subject: the later of a pronoun and a name. */
    Optional<Speaker> subject(int from, Cue cue) {
        int pronoun = speakers.pronoun(from, cue.last() + 1);
        if (pronoun < 0) {
            return speakers.lastIn(from, cue.first());
        }
        Optional<Speaker> beside = speakers.lastIn(Math.max(pronoun + 1, cue.first() - 3), cue.first());
        return beside.isPresent() ? beside : speakers.pronounIn(pronoun, cue.last() + 1);
    }

    /** A quotation split by its neighbour shares the cue that stands behind that one. */
    private Optional<Attribution> nextCue(int i) {
        if (i + 1 >= marks.size()) {
            return Optional.empty();
        }
        Mark next = marks.get(i + 1);
        boolean sameSentence = reading.sentenceAt(marks.get(i).close() - 1) == reading.sentenceAt(next.open());
        return sameSentence
                ? beside(i + 1).or(() -> after(i + 1)).filter(attribution -> attribution.speaker() != null)
                : Optional.empty();
    }

    /** Whether a quotation goes on with the words of the last speaker: the same paragraph and nobody else in between. */
    private boolean floats(Mark mark) {
        Speaker last = previous;
        if (last == null || mark.open() - previousEnd > FLOATING || isGivenByAnother(mark)) {
            return false;
        }
        boolean begins =
                reading.sentences().get(reading.sentenceAt(mark.open())).start() == mark.open();
        String gap = reading.text().substring(previousEnd, mark.open());
        return begins && gap.indexOf('\n') < 0 && !namesAnother(previousEnd, mark.open(), last);
    }

    /** Small letters right behind a quotation tell who says it, by a verb that is not understood. */
    private boolean isGivenByAnother(Mark mark) {
        int at = mark.close();
        while (at < reading.text().length()
                && " ,\u00A0\u202F".indexOf(reading.text().charAt(at)) >= 0) {
            at++;
        }
        return at < reading.text().length()
                && Character.isLowerCase(reading.text().codePointAt(at));
    }

    private boolean namesAnother(int start, int end, Speaker last) {
        int from = reading.sentences().get(reading.sentenceAt(start - 1)).end();
        for (Mention mention : mentions) {
            boolean between = mention.start() >= from && mention.end() <= end;
            if (between && mention.type() == Type.PERSON && !mention.label().equals(last.label())) {
                return true;
            }
        }
        for (int i = reading.tokenAt(from); i < reading.tokenAt(end); i++) {
            if (lexicon.has("roles", reading.token(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
