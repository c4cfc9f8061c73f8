package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Picture;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamps;

/**
 * What a list tells of an article beside its headline.
 *
 * @param teaser plain text, or null
 * @param image its address, or null
 */
record Details(
        @Nullable OffsetDateTime published,
        @Nullable String teaser,
        @Nullable URI image) {

    private static final int LONGEST_DATE = 60;
    private static final int SHORTEST_TEASER = 40;
    private static final int LONGEST_TEASER = 1_000;
    private static final Pattern DATE = Pattern.compile("\\p{Nd}{1,4}[^\\p{Nd}]+(?:.*[^\\p{Nd}])?\\p{Nd}{1,4}");
    private static final String TEASERS = "p, [class*=teaser], [class*=chapo], [class*=excerpt], [class*=summary],"
            + " [class*=description], [class*=intro], [class*=resume]";

    static Details of(Element frame, String title, URI base) {
        return new Details(
                time(frame).or(() -> before(frame)).orElse(null),
                teaser(frame, title).orElse(null),
                image(frame, base).orElse(null));
    }

    private static Optional<OffsetDateTime> time(Element frame) {
        for (Element time : frame.select("time[datetime], [itemprop=datePublished][content]")) {
            var told = Timestamps.parse(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
            if (told.isPresent()) {
                return told;
            }
        }
        return frame.getAllElements().stream()
                .map(element ->
                        PlainText.fold(element.normalName().equals("time") ? element.text() : element.ownText()))
                .filter(text ->
                        text.length() <= LONGEST_DATE && DATE.matcher(text).find())
                .flatMap(text -> Timestamps.parse(text).stream())
                .findFirst();
    }

    /** Definition lists and some tickers write the date before the item that it belongs to. */
    private static Optional<OffsetDateTime> before(Element frame) {
        Element sibling = frame.previousElementSibling();
        return sibling == null || sibling.selectFirst("a[href]") != null ? Optional.empty() : time(sibling);
    }

    private static Optional<String> teaser(Element frame, String title) {
        return frame.select(TEASERS).stream()
                .map(element -> PlainText.fold(element.text()))
                .filter(text -> text.length() >= SHORTEST_TEASER && text.length() <= LONGEST_TEASER)
                .filter(text -> !text.contains(title))
                .findFirst();
    }

    private static Optional<URI> image(Element frame, URI base) {
        List<Element> images = frame.select("img");
        return images.stream()
                .flatMap(image -> Picture.of(image, base).stream())
                .map(Picture::url)
                .findFirst();
    }
}
