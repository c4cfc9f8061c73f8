package org.kiosque.server.web.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes a text with elements and marks around parts of it as well-formed HTML. Where an element and a mark cross, the
 * element is cut in two, since a mark cut in two can't be the target of one link; of two crossing marks the later is cut.
 */
final class MarkedText {

    private static final Comparator<Interval> OUTER_FIRST = Comparator.comparingInt(Interval::start)
            .thenComparing(Comparator.comparingInt(Interval::end).reversed())
            .thenComparing(Interval::mark);

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final List<Interval> open = new ArrayList<>();

    private MarkedText(String text) {
        this.text = text;
    }

    /**
     * Something around a part of the text, counted in UTF-16 units.
     *
     * @param first its start tag
     * @param again its start tag after a cut
     */
    record Interval(int start, int end, String first, String again, String close, boolean mark) {

        static Interval of(InlineMarkup.Range range) {
            return new Interval(range.start(), range.end(), range.open(), range.open(), range.close(), false);
        }

        /** A mark's part; its anchor stands in the first one only. */
        static Interval mark(int start, int end, String id, boolean begins) {
            String again = "<span class=\"passage\">";
            String first = begins ? "<span class=\"passage\" id=\"" + id + "\">" : again;
            return new Interval(start, end, first, again, "</span>", true);
        }
    }

    static String write(String text, List<Interval> intervals) {
        var sorted = intervals.stream()
                .filter(i -> i.end() > i.start())
                .sorted(OUTER_FIRST)
                .toList();
        return new MarkedText(text).run(sorted);
    }

    private String run(List<Interval> sorted) {
        var boundaries = new TreeSet<Integer>();
        sorted.forEach(interval -> boundaries.addAll(List.of(interval.start(), interval.end())));
        int from = 0;
        int next = 0;
        for (int boundary : boundaries) {
            words(from, boundary);
            from = boundary;
            closeAt(boundary);
            for (; next < sorted.size() && sorted.get(next).start() == boundary; next++) {
                begin(sorted.get(next));
            }
        }
        words(from, text.length());
        return out.toString();
    }

    private void closeAt(int boundary) {
        int lowest = 0;
        while (lowest < open.size() && open.get(lowest).end() != boundary) {
            lowest++;
        }
        var cut = closeFrom(lowest);
        cut.removeIf(interval -> interval.end() == boundary);
        cut.forEach(interval -> push(interval, interval.again()));
    }

    private void begin(Interval interval) {
        int lowest = interval.mark() ? 0 : open.size();
        while (lowest < open.size()
                && (open.get(lowest).mark() || open.get(lowest).end() >= interval.end())) {
            lowest++;
        }
        var cut = closeFrom(lowest);
        push(interval, interval.first());
        cut.forEach(inner -> push(inner, inner.again()));
    }

    private List<Interval> closeFrom(int lowest) {
        var above = open.subList(lowest, open.size());
        var cut = new ArrayList<>(above);
        cut.reversed().forEach(interval -> out.append(interval.close()));
        above.clear();
        return cut;
    }

    private void push(Interval interval, String tag) {
        out.append(tag);
        open.add(interval);
    }

    private void words(int start, int end) {
        out.append(Escape.html(text.substring(start, end)).replace("\n", "<br>"));
    }
}
