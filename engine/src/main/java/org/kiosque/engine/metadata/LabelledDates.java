package org.kiosque.engine.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamp;

/** Finds lines that say of what they give the date, such as "Last edited 2019-11-10 13:28", wherever they stand. */
final class LabelledDates {

    private static final Pattern DATED =
            Pattern.compile("(?iU)^(datum|date|fecha|data|dato|dátum|päivämäärä|дата)\\s*:");

    private static final String[] BESIDE = {"related", "comment", "teaser", "sidebar"};
    private static final int LONGEST = 160;

    private static final int MOST = 20;
    private static final int CROWDED = 40;

    private LabelledDates() {}

    /** When the article appeared, where all such lines tell the same day. */
    static Optional<Told<Timestamp>> appearance(ElementIndex page) {
        ElementIndex.Found lines = lines(page)
                .outside(page.tagged("footer")
                        .or(page.classed(BESIDE)
                                .where(each -> !each.normalName().equals("body"))));
        return only(read(lines, VisibleMoments.APPEARED, VisibleMoments.CHANGED))
                .or(() -> only(read(lines, DATED, VisibleMoments.CHANGED)));
    }

    /** When the page was last changed. */
    static Optional<Told<Timestamp>> change(ElementIndex page) {
        return read(lines(page), VisibleMoments.CHANGED, VisibleMoments.APPEARED)
                .findFirst();
    }

    private static ElementIndex.Found lines(ElementIndex page) {
        return page.tagged("p", "div", "span", "label", "b", "strong", "small", "em", "i", "dt", "th", "td", "li")
                .outside(page.tagged("nav", "aside", "blockquote"));
    }

    private static Optional<Told<Timestamp>> only(Stream<Told<Timestamp>> found) {
        List<Told<Timestamp>> all = found.toList();
        long days = all.stream()
                .map(told -> told.value().moment().toLocalDate())
                .distinct()
                .count();
        return days == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The dates behind a label, which may be an element of its own, and before the other label. */
    private static Stream<Told<Timestamp>> read(ElementIndex.Found lines, Pattern label, Pattern other) {
        return lines.all().stream()
                .filter(each -> speaks(each.ownText(), label))
                .limit(MOST)
                .flatMap(each -> read(each, label, other).stream());
    }

    private static boolean speaks(String own, Pattern label) {
        return own.length() < LONGEST && label.matcher(own.strip()).find();
    }

    private static Optional<Told<Timestamp>> read(Element element, Pattern label, Pattern other) {
        String own = PlainText.fold(element.ownText());
        Matcher matcher = label.matcher(own);
        return matcher.find()
                ? Stream.concat(
                                Stream.of(element),
                                Stream.ofNullable(element.parent()).filter(box -> box.childNodeSize() < CROWDED))
                        .flatMap(each -> behind(matcher.group(), each, other).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Told<Timestamp>> behind(String label, Element element, Pattern other) {
        String text = PlainText.fold(element.text());
        int at = text.length() < LONGEST ? text.indexOf(label) : -1;
        return at < 0 ? Optional.empty() : VisibleMoments.told(other.split(text.substring(at + label.length()), 2)[0]);
    }
}
