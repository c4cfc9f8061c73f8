package org.kiosque.engine.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analysis.Quote;
import org.kiosque.engine.enrich.Analysis.Speaker;
import org.kiosque.engine.enrich.Cues.Cue;
import org.kiosque.engine.enrich.Marks.Mark;

/** What is given as somebody's words, with who said it; scare quotes and titles of works are left out. */
final class Quotes {

    private static final int SCARE_WORDS = 3;
    private static final int NEAR = 10;
    private static final Set<String> OPINION = Set.of("pour", "for", "fur", "para", "per");
    private static final int FLOATING = 500;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Speakers speakers;
    private final List<Mark> marks;
    private final List<Quote> found = new ArrayList<>();
    private @Nullable Attribution previous;
    private int previousEnd = -1;

    /** Who and by which cue. */
    private record Attribution(
            @Nullable Speaker speaker, @Nullable Cue cue) {}

    private Quotes(Reading reading, List<Mention> mentions) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language);
        this.cues = new Cues(reading);
        this.marks = Marks.in(reading);
        this.speakers = new Speakers(reading, mentions, cues, this::isQuoted);
    }

    /** The quotes in their order. */
    static List<Quote> in(Reading reading, List<Mention> mentions) {
        Quotes quotes = new Quotes(reading, mentions);
        for (int i = 0; i < quotes.marks.size(); i++) {
            quotes.direct(i);
        }
        quotes.indirect();
        quotes.found.sort(Comparator.comparing(quote -> quote.passage().span()));
        return quotes.found;
    }

    private void direct(int i) {
        Mark mark = marks.get(i);
        Attribution attribution = attribution(i);
        int first = reading.tokenAt(mark.start());
        int words = reading.tokenAt(mark.end()) - first;
        if (isTitleOfWork(mark) || !isSpoken(mark, words, attribution)) {
            return;
        }
        Cue cue = attribution.cue();
        String kind = cue != null && cues.isWritten(cue) ? "written" : "direct";
        found.add(new Quote(
                reading.passage(mark.start(), mark.end()),
                kind,
                attribution.speaker(),
                cue == null ? null : cues.text(cue)));
        previous = attribution;
        previousEnd = mark.close();
    }

    private boolean isSpoken(Mark mark, int words, Attribution attribution) {
        char last = reading.text.charAt(mark.end() - 1);
        boolean ends = ".!?…,".indexOf(last) >= 0 || followedBy(mark, ".!?") && begins(mark);
        boolean named = attribution.speaker() != null && attribution.cue() != null;
        if (words > SCARE_WORDS) {
            return named || attribution.speaker() != null || words > 6 || ends;
        }
        return words > 0 && named && (ends || words > 1) && reading.in == Analysis.In.TEXT || words > 1 && named;
    }

    private boolean followedBy(Mark mark, String marks) {
        return mark.close() < reading.text.length() && marks.indexOf(reading.text.charAt(mark.close())) >= 0;
    }

    /** Whether a quotation begins like a sentence. */
    private boolean begins(Mark mark) {
        return Character.isUpperCase(reading.text.codePointAt(mark.start()));
    }

    private boolean isTitleOfWork(Mark mark) {
        int before = reading.tokenAt(mark.open()) - 1;
        for (int i = before; i >= Math.max(0, before - 1); i--) {
            Token token = reading.token(i);
            boolean near = mark.open() - token.end() <= (i == before ? 3 : 25);
            boolean parted = reading.text.substring(token.end(), mark.open()).indexOf(':') >= 0;
            if (near && !parted && i == before && lexicon.has("scare-before", token.folded())) {
                return !cues.at(i).isPresent()
                        || reading.tokenAt(mark.end()) - reading.tokenAt(mark.start()) <= SCARE_WORDS;
            }
        }
        return false;
    }

    private Attribution attribution(int i) {
        Mark mark = marks.get(i);
        Optional<Attribution> found =
                after(i).or(() -> before(i)).or(() -> announced(mark)).or(() -> nextCue(i));
        if (found.isPresent()) {
            return found.get();
        }
        boolean floats = previous != null
                && mark.open() - previousEnd < FLOATING
                && reading.sentences.get(reading.sentenceAt(mark.open())).start() == mark.open();
        Attribution last = previous;
        return floats && last != null ? new Attribution(last.speaker(), null) : new Attribution(null, null);
    }

    /** « … », a déclaré X. */
    private Optional<Attribution> after(int i) {
        Mark mark = marks.get(i);
        int sentenceEnd =
                reading.sentences.get(reading.sentenceAt(mark.close() - 1)).end();
        int end = i + 1 < marks.size() ? Math.min(sentenceEnd, marks.get(i + 1).open()) : sentenceEnd;
        int from = reading.tokenAt(mark.close());
        int to = reading.tokenAt(end);
        if (from >= to) {
            return Optional.empty();
        }
        return cues.first(from, Math.min(to, from + NEAR)).map(cue -> {
            Optional<Speaker> pronoun = speakers.pronounIn(from, Math.min(to, cue.last() + 2));
            Optional<Speaker> named = pronoun.isPresent() ? pronoun : speakers.lastIn(from, cue.first());
            Optional<Speaker> speaker = named.isPresent() ? named : speakers.inverted(cue.last(), to);
            return new Attribution(
                    speaker.or(() -> speakers.pronounIn(cue.last(), to)).orElse(null), cue);
        });
    }

    /** X a déclaré : « … ». */
    private Optional<Attribution> before(int i) {
        Mark mark = marks.get(i);
        int start = reading.sentences.get(reading.sentenceAt(mark.open())).start();
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
                && (Character.isWhitespace(reading.text.charAt(colon)) || reading.text.charAt(colon) == '\u00A0')) {
            colon--;
        }
        if (colon < 0 || reading.text.charAt(colon) != ':') {
            return Optional.empty();
        }
        int end = colon;
        int start = reading.sentences.get(reading.sentenceAt(colon)).start();
        return attributionIn(start, end)
                .or(() -> speakers.lastIn(reading.tokenAt(start), reading.tokenAt(end))
                        .map(speaker -> new Attribution(speaker, null)));
    }

    private Optional<Attribution> attributionIn(int start, int end) {
        int from = reading.tokenAt(start);
        int to = reading.tokenAt(end);
        return cues.last(Math.max(from, to - 80), to).map(cue -> {
            Optional<Speaker> behind = speakers.firstIn(cue.last() + 1, to);
            Optional<Speaker> before = speakers.lastIn(from, cue.first());
            Optional<Speaker> pronoun = speakers.pronounIn(from, cue.last() + 1);
            Optional<Speaker> speaker = cues.isAccording(cue)
                    ? behind.or(() -> before)
                    : before.or(() -> pronoun).or(() -> behind);
            return new Attribution(speaker.orElse(null), cue);
        });
    }

    /** A quotation split by its neighbour shares the cue that stands behind that one. */
    private Optional<Attribution> nextCue(int i) {
        if (i + 1 >= marks.size()) {
            return Optional.empty();
        }
        Mark next = marks.get(i + 1);
        boolean sameSentence = reading.sentenceAt(marks.get(i).close() - 1) == reading.sentenceAt(next.open());
        return sameSentence ? after(i + 1).filter(attribution -> attribution.speaker() != null) : Optional.empty();
    }

    /** X a affirmé que … */
    private void indirect() {
        for (int i = 0; i + 1 < reading.size(); i++) {
            int that = i + 1;
            if (!lexicon.has("that", bare(that)) || isQuoted(reading.token(i).start())) {
                continue;
            }
            Optional<Cue> cue = cues.at(i);
            if (cue.isPresent()) {
                indirect(cue.get(), that);
            }
        }
    }

    private String bare(int i) {
        String folded = reading.token(i).folded();
        return folded.endsWith("'") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private void indirect(Cue cue, int that) {
        Reading.Range sentence = reading.sentences.get(reading.token(that).sentence());
        int from = reading.tokenAt(sentence.start());
        int to = reading.tokenAt(sentence.end());
        Optional<Speaker> speaker = speakers.lastIn(from, cue.first())
                .or(() -> speakers.pronounIn(from, cue.last() + 1).map(pronoun -> goesOn(pronoun, sentence.start())));
        if (to - that > 4 && speaker.isPresent()) {
            found.add(new Quote(reading.passageOfTokens(that + 1, to - 1), "indirect", speaker.get(), cues.text(cue)));
        }
    }

    /** He who goes on after a quotation is he who said that. */
    private Speaker goesOn(Speaker pronoun, int sentence) {
        int start = reading.passage(sentence, sentence).span().start();
        for (Quote quote : found) {
            int gap = start - quote.passage().span().end();
            Speaker before = quote.speaker();
            if (gap >= 0 && gap <= 5 && before != null) {
                return new Speaker(before.label(), before.entity(), pronoun.mention());
            }
        }
        return pronoun;
    }

    private boolean isQuoted(int place) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).open() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && place < marks.get(low - 1).close();
    }
}
