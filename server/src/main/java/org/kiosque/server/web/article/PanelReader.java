package org.kiosque.server.web.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.Span;
import org.kiosque.server.web.markup.Mark;
import org.kiosque.server.web.page.DateWords;
import org.kiosque.server.web.page.Reader;

/** Chooses what of an analysis the panel shows and marks its places in the text. */
final class PanelReader {

    private static final int MOST = 6;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    private final String text;
    private final Reader reader;
    private final List<Mark> marks = new ArrayList<>();

    /** Reads an analysis of a text. */
    PanelReader(String text, Reader reader) {
        this.text = text;
        this.reader = reader;
    }

    Panel read(Analysis analysis) {
        var panel = new Panel(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        analysis.summary().forEach(passage -> add(panel.summary(), "s", passage, "", ""));
        for (var quote : analysis.quotes()) {
            if (quote.speaker() != null) {
                add(panel.quotes(), "q", quote.passage(), quote.speaker().label(), "");
            }
        }
        analysis.positions()
                .forEach(held -> add(
                        panel.positions(),
                        "p",
                        held.what(),
                        held.actor(),
                        StanceWords.of(held.stance(), reader.language())));
        analysis.numbers().stream()
                .filter(number -> number.unit() != null || number.what() != null)
                .forEach(number -> add(panel.numbers(), "n", number.passage(), "", counted(number)));
        analysis.dates().forEach(date -> add(panel.dates(), "d", date.passage(), "", meant(date)));
        return panel;
    }

    /** The places of all that was read so far. */
    List<Mark> marks() {
        return marks;
    }

    /** Marks one more place; the name of its anchor. */
    String mark(String kind, int number, Passage passage) {
        if (passage.in() == Analysis.In.TITLE) {
            return "headline";
        }
        String anchor = kind + number;
        marks.add(new Mark(anchor, passage.span()));
        return anchor;
    }

    /** Marks the place that an address points at, such as {@code 12-80}, where the text has it. */
    void point(String at) {
        var place = PLACE.matcher(at);
        if (place.matches()) {
            int start = Integer.parseInt(place.group(1));
            int end = Integer.parseInt(place.group(2));
            if (start < end && end <= text.codePointCount(0, text.length())) {
                marks.add(new Mark("at1", new Span(start, end)));
            }
        }
    }

    private void add(List<Panel.Excerpt> list, String kind, Passage passage, String who, String note) {
        Set<String> shown = new HashSet<>();
        list.forEach(excerpt -> shown.add(excerpt.text()));
        if (list.size() < MOST && stands(passage) && !shown.contains(passage.text())) {
            list.add(new Panel.Excerpt(mark(kind, list.size() + 1, passage), passage.text(), who, note));
        }
    }

    /** Whether the text still says so at this place; a title has no places to check. */
    private boolean stands(Passage passage) {
        return passage.in() == Analysis.In.TITLE
                || passage.span().end() <= text.codePointCount(0, text.length())
                        && passage.span().of(text).equals(passage.text());
    }

    private static String counted(Analysis.NumberMention number) {
        @Nullable String what = number.what();
        return what == null || number.passage().text().contains(what) ? "" : what;
    }

    private String meant(Analysis.DateMention date) {
        String words = DateWords.of(date.value(), reader.language());
        return words.equals(date.passage().text()) ? "" : words;
    }
}
