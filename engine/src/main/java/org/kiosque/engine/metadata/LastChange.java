package org.kiosque.engine.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamp;

/** Finds the line that tells when a page was last changed, such as "Last edited 2019-11-10 13:28", wherever it stands. */
final class LastChange {

    private static final int LONGEST = 160;

    private LastChange() {}

    static Optional<Told<Timestamp>> find(ElementIndex page) {
        return page
                .tagged("p", "div", "span", "label", "b", "strong", "small", "em", "i", "dt", "th", "td", "li")
                .outside(page.tagged("nav", "aside", "blockquote"))
                .all()
                .stream()
                .filter(LastChange::speaks)
                .flatMap(each ->
                        Stream.ofNullable(each.parent()).flatMap(box -> read(each).or(() -> read(box)).stream()))
                .findFirst();
    }

    private static boolean speaks(Element element) {
        String text = element.ownText();
        return text.length() < LONGEST && VisibleMoments.CHANGED.matcher(text).find();
    }

    private static Optional<Told<Timestamp>> read(Element element) {
        String text = PlainText.fold(element.text());
        Matcher matcher = VisibleMoments.CHANGED.matcher(text);
        return text.length() < LONGEST && matcher.find()
                ? VisibleMoments.told(text.substring(matcher.start()))
                : Optional.empty();
    }
}
