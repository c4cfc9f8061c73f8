package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actors;
import org.kiosque.engine.enrich.actor.Cast;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.analysis.Analysis.Position;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.quote.Attributions.Attribution;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;

/** What is given as somebody's words, with who said it; scare quotes and titles of works are left out. */
public final class Quotes {

    private final Reading reading;
    private final Cues cues;
    private final List<Mark> marks;
    private final List<Quote> found = new ArrayList<>();
    private final Subjects subjects;
    private final Attributions attributions;
    private final Scares scares;
    private final Reported reported;

    private Quotes(Reading reading, List<Mention> mentions) {
        this.reading = reading;
        this.cues = new Cues(reading);
        this.marks = new ArrayList<>(Incises.parted(Marks.in(reading), reading, cues));
        for (Mark line : Dialogues.in(reading, cues)) {
            if (marks.stream().noneMatch(mark -> mark.open() < line.close() && line.open() < mark.close())) {
                marks.add(line);
            }
        }
        marks.sort(Comparator.comparing(Mark::open));
        Cast cast = new Cast(reading, Actors.in(reading, mentions, cues), cues, this::isQuoted);
        this.subjects = new Subjects(reading, cast, cues);
        this.attributions = new Attributions(reading, marks, cues, subjects);
        this.scares = new Scares(reading, cues);
        this.reported = new Reported(reading, cues, subjects, this::isQuoted);
    }

    /** Who said what, and who wants what. */
    public record Said(List<Quote> quotes, List<Position> positions) {}

    /** The quotes of the title and of the text, in their order, and the positions of the text. */
    public static Said of(Reading title, Reading text, Entities entities) {
        Quotes body = new Quotes(text, entities.in(text));
        List<Quote> inText = body.all();
        Headlines headlines = new Headlines(inText);
        List<Quote> quotes = new ArrayList<>();
        new Quotes(title, entities.in(title)).all().forEach(quote -> quotes.add(headlines.told(quote)));
        quotes.addAll(inText);
        return new Said(quotes, Positions.in(text, body.cues, body.subjects));
    }

    private List<Quote> all() {
        find();
        found.sort(Comparator.comparing(quote -> quote.passage().span()));
        return found;
    }

    /** In the order of the text, so that a pronoun can mean who spoke last. */
    private void find() {
        int mark = 0;
        for (Reading.Range sentence : reading.sentences()) {
            found.addAll(reported.in(sentence));
            while (mark < marks.size() && marks.get(mark).open() < sentence.end()) {
                direct(mark);
                mark++;
            }
        }
    }

    private void direct(int i) {
        Mark mark = marks.get(i);
        Attribution attribution = attributions.of(i);
        if (scares.isTitleOfWork(mark) || !scares.isSpoken(mark, attribution)) {
            return;
        }
        if (attribution.voice() == null
                && (attribution.cue() == null
                        || !cues.isNobody(attribution.cue().first()))) {
            attribution = new Attribution(attributions.guess(i).voice(), attribution.cue());
        }
        Cue cue = attribution.cue();
        String kind = cue != null && cues.isWritten(cue) ? "written" : "direct";
        found.add(new Quote(
                reading.passage(mark.start(), mark.end()),
                kind,
                speaker(attribution.voice()),
                cue == null ? null : cues.text(cue)));
        attributions.said(attribution, mark);
    }

    private static @Nullable Speaker speaker(@Nullable Voice voice) {
        return voice == null ? null : voice.speaker();
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
