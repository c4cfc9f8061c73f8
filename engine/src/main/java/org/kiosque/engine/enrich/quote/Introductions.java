package org.kiosque.engine.enrich.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.quote.Attributions.Attribution;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Reading;

/** Finds who said a quotation by what stands before it. */
final class Introductions {

    private static final int NEAR = 10;
    private static final int REGION = 80;
    private static final Set<String> OPINION = Set.of("pour", "for", "fur", "para", "per");

    private final Reading reading;
    private final List<Mark> marks;
    private final Cues cues;
    private final Subjects subjects;

    Introductions(Reading reading, List<Mark> marks, Cues cues, Subjects subjects) {
        this.reading = reading;
        this.marks = marks;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** X a déclaré : « … ». */
    Optional<Attribution> of(int i) {
        Mark mark = marks.get(i);
        int start = reading.sentences().get(reading.sentenceAt(mark.open())).start();
        int floor =
                i > 0 ? Math.max(start, Math.min(mark.open(), marks.get(i - 1).close())) : start;
        Optional<Attribution> near = cueIn(floor, mark.open());
        Optional<Attribution> all = near.isPresent() || floor == start ? near : cueIn(start, mark.open());
        return all.or(() -> opinion(start, mark.open())).or(() -> announced(mark));
    }

    /** Pour X, « … » */
    private Optional<Attribution> opinion(int start, int end) {
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(end);
        boolean opinion = from + 1 < to
                && to - from < 2 * NEAR
                && OPINION.contains(reading.token(from).folded());
        return opinion
                ? subjects.according(new Cue(from, from), to).map(voice -> new Attribution(voice, new Cue(from, from)))
                : Optional.empty();
    }

    /** A sentence or a line before that ends with a colon. */
    private Optional<Attribution> announced(Mark mark) {
        int colon = lastBefore(mark.open());
        if (colon < 0 || reading.text().charAt(colon) != ':') {
            return Optional.empty();
        }
        int start = reading.sentences().get(reading.sentenceAt(colon)).start();
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(colon);
        return cueIn(start, colon)
                .filter(found -> found.voice() != null)
                .or(() -> (reading.in() == In.TITLE
                                ? subjects.behind(Math.max(from - 1, to - NEAR / 2), to + 1)
                                : subjects.ofSentence(from, to))
                        .map(voice -> new Attribution(voice, null)));
    }

    private int lastBefore(int place) {
        int at = place - 1;
        while (at >= 0
                && (Character.isWhitespace(reading.text().charAt(at))
                        || reading.text().charAt(at) == '\u00A0'
                        || reading.text().charAt(at) == '\u202F')) {
            at--;
        }
        return at;
    }

    private Optional<Attribution> cueIn(int start, int end) {
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(end);
        return cues.last(Math.max(from, to - REGION), to).map(cue -> {
            if (cues.isAccording(cue)) {
                return new Attribution(subjects.according(cue, to).orElse(null), cue);
            }
            if (cues.ending(cue) >= 0) {
                return new Attribution(subjects.ending(cues.ending(cue)), cue);
            }
            Optional<Voice> behind =
                    isBehindComma(from, cue) ? subjects.besideVerb(cue.last(), to, true) : Optional.empty();
            Optional<Voice> subject = behind.or(() -> subjects.before(from, cue));
            return new Attribution(
                    subject.or(() -> cues.isToWhom(cue) ? Optional.empty() : subjects.behind(cue.last(), to))
                            .orElse(null),
                    cue);
        });
    }

    /** "Elle aura le dernier mot, a rappelé sa présidente": a comma before the verb, and who speaks behind it. */
    private boolean isBehindComma(int from, Cue cue) {
        if (cue.first() <= from || reading.language().equals("en") || cues.isParticiple(cue.last())) {
            return false;
        }
        String clause = reading.text()
                .substring(
                        reading.token(from).start(), reading.token(cue.first()).start());
        return clause.strip().endsWith(",") && clause.indexOf(',') == clause.lastIndexOf(',');
    }
}
