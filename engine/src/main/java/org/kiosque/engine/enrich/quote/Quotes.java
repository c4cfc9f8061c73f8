package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.enrich.quote.Attributions.Attribution;
import org.kiosque.engine.enrich.quote.Cues.Cue;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Words;

/** What is given as somebody's words, with who said it; scare quotes and titles of works are left out. */
public final class Quotes {

    private static final int SCARE_WORDS = 3;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;
    private final Speakers speakers;
    private final List<Mark> marks;
    private final List<Quote> found = new ArrayList<>();
    private final Attributions attributions;

    private Quotes(Reading reading, List<Mention> mentions) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = new Cues(reading);
        this.marks = Marks.in(reading);
        this.speakers = new Speakers(reading, mentions, cues, this::isQuoted);
        this.attributions = new Attributions(reading, mentions, marks, cues, speakers);
    }

    /** The quotes in their order. */
    public static List<Quote> in(Reading reading, List<Mention> mentions) {
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
        Attribution attribution = attributions.of(i);
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
        attributions.said(attribution, mark);
    }

    private boolean isSpoken(Mark mark, int words, Attribution attribution) {
        char last = reading.text().charAt(mark.end() - 1);
        boolean ends = ".!?…,".indexOf(last) >= 0 || followedBy(mark, ".!?") && begins(mark);
        boolean named = attribution.speaker() != null && attribution.cue() != null;
        if (words > SCARE_WORDS) {
            return named || attribution.speaker() != null || words > 6 || ends;
        }
        return words > 0 && named && (ends || words > 1) && reading.in() == Analysis.In.TEXT || words > 1 && named;
    }

    private boolean followedBy(Mark mark, String marks) {
        return mark.close() < reading.text().length()
                && marks.indexOf(reading.text().charAt(mark.close())) >= 0;
    }

    /** Whether a quotation begins like a sentence. */
    private boolean begins(Mark mark) {
        return Character.isUpperCase(reading.text().codePointAt(mark.start()));
    }

    private boolean isTitleOfWork(Mark mark) {
        int before = reading.tokenAt(mark.open()) - 1;
        for (int i = before; i >= Math.max(0, before - 1); i--) {
            Token token = reading.token(i);
            boolean near = mark.open() - token.end() <= (i == before ? 3 : 25);
            boolean parted = reading.text().substring(token.end(), mark.open()).indexOf(':') >= 0;
            if (near && !parted && i == before && lexicon.has("scare-before", token.folded())) {
                return !cues.at(i).isPresent()
                        || reading.tokenAt(mark.end()) - reading.tokenAt(mark.start()) <= SCARE_WORDS;
            }
        }
        return false;
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
        Reading.Range sentence = reading.sentences().get(reading.token(that).sentence());
        int from = reading.tokenAt(sentence.start());
        int to = reading.tokenAt(sentence.end());
        Optional<Speaker> speaker = attributions
                .subject(from, cue)
                .filter(subject -> !isPronoun(subject))
                .or(() -> goesOn(from, cue, sentence.start()))
                .or(() -> attributions.subject(from, cue));
        if (to - that > 4 && speaker.isPresent()) {
            found.add(new Quote(reading.passageOfTokens(that + 1, to - 1), "indirect", speaker.get(), cues.text(cue)));
        }
    }

    private boolean isPronoun(Speaker speaker) {
        return lexicon.has("pronouns", Words.fold(speaker.mention().text()));
    }

    /** He who goes on right after a quotation is he who said that. */
    private Optional<Speaker> goesOn(int from, Cue cue, int sentence) {
        int pronoun = speakers.pronoun(from, cue.last() + 1);
        int start = reading.passage(sentence, sentence).span().start();
        for (Quote quote : found) {
            int gap = start - quote.passage().span().end();
            Speaker before = quote.speaker();
            if (pronoun >= 0 && gap >= 0 && gap <= 5 && before != null) {
                return Optional.of(
                        new Speaker(before.label(), before.entity(), reading.passageOfTokens(pronoun, pronoun)));
            }
        }
        return Optional.empty();
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
