package org.kiosque.bench.feeds;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Discussion;
import org.kiosque.engine.feed.Enclosure;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.engine.feed.Pace;
import org.kiosque.engine.feed.Prose;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;

/** Reads a feed with ROME, and brings what it gives into our model so that the same checks can be put to both. */
final class RomeReader {
    private RomeReader() {}

    /** What ROME itself gives; document types are allowed, as the tests have many. */
    static SyndFeed parse(byte[] body, @Nullable String contentType) throws IOException, FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(true);
        ByteArrayInputStream stream = new ByteArrayInputStream(body);
        return input.build(contentType == null ? new XmlReader(stream) : new XmlReader(stream, contentType, true));
    }

    static FeedReading read(byte[] body, @Nullable String contentType, URI base) {
        try {
            return feed(parse(body, contentType), base);
        } catch (IOException | FeedException | RuntimeException e) {
            return new NotAFeed(String.valueOf(e.getMessage()));
        }
    }

    private static Feed feed(SyndFeed feed, URI base) {
        String type = Objects.toString(feed.getFeedType(), "");
        return new Feed(
                type.replace("rss_", "RSS ").replace("atom_", "Atom ").replaceAll("[UN]$", ""),
                plain(feed.getTitle()),
                feed.getDescription() == null ? null : plain(feed.getDescription()),
                url(feed.getLink(), base),
                null,
                feed.getLanguage(),
                feed.getImage() == null ? null : url(feed.getImage().getUrl(), base),
                List.of(),
                Pace.NONE,
                null,
                List.of(),
                feed.getEntries().stream().map(entry -> entry(entry, base)).toList(),
                List.of());
    }

    private static Entry entry(SyndEntry entry, URI base) {
        String summary = value(entry.getDescription());
        String content = entry.getContents().isEmpty()
                ? summary
                : value(entry.getContents().getFirst());
        return new Entry(
                Objects.toString(entry.getUri(), ""),
                url(entry.getLink(), base),
                plain(entry.getTitle()),
                Prose.of(summary == null ? null : plain(summary)),
                Prose.of(content == null ? null : Sanitizer.clean(content, base)),
                moment(entry.getPublishedDate()),
                moment(entry.getUpdatedDate()),
                null,
                authors(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                entry.getEnclosures().stream()
                        .flatMap(file -> enclosure(file, base))
                        .toList(),
                null,
                entry.getComments() == null ? null : new Discussion(url(entry.getComments(), base), null, null),
                null);
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> people = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .toList();
        return !people.isEmpty()
                        || entry.getAuthor() == null
                        || entry.getAuthor().isEmpty()
                ? people
                : List.of(entry.getAuthor());
    }

    private static Stream<Enclosure> enclosure(SyndEnclosure file, URI base) {
        URI url = url(file.getUrl(), base);
        return url == null ? Stream.empty() : Stream.of(new Enclosure(url, file.getType(), file.getLength(), null));
    }

    private static @Nullable String value(@Nullable SyndContent content) {
        return content == null ? null : content.getValue();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Sanitizer.text(text);
    }

    private static @Nullable URI url(@Nullable String address, URI base) {
        return address == null || address.isBlank()
                ? null
                : Urls.resolve(base, address).orElse(null);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }
}
