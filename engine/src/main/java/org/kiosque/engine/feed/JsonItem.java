package org.kiosque.engine.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Timestamps;

/** One item of a JSON Feed. */
final class JsonItem {
    private static final int MOST = 100;

    private final JsonNode item;
    private final URI base;

    JsonItem(JsonNode item, URI base) {
        this.item = item;
        this.base = base;
    }

    Entry entry() {
        URI link = url("url").or(() -> url("external_url")).orElse(null);
        Prose content = content(link == null ? base : link);
        String plain = text(item, "content_text").strip();
        String summary = TextConstruct.lines(text(item, "summary"), 50_000);
        String title = TextConstruct.line(text(item, "title"), 2_000);
        String told = !summary.isEmpty() ? summary : plain;
        return new Entry(
                id(link, () -> title + '\n' + (content.isEmpty() ? "null" : content.text()) + '\n' + told),
                link,
                title,
                Prose.of(told),
                content,
                Timestamps.parse(text(item, "date_published")).orElse(null),
                Timestamps.parse(text(item, "date_modified")).orElse(null),
                Languages.tag(text(item, "language")),
                authors(item),
                words("tags"),
                images(),
                enclosures(),
                null,
                null,
                null);
    }

    /** A value as text; numbers are accepted where text is due. */
    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    static List<String> authors(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(stream(object.path("authors")), Stream.of(object.path("author")))
                .map(author -> author.isTextual() ? author.asText() : text(author, "name"))
                .map(name -> TextConstruct.line(name, 200))
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .forEach(names::add);
        return new ArrayList<>(names);
    }

    private Prose content(URI base) {
        String html = text(item, "content_html");
        if (!html.isBlank()) {
            return Prose.late(() -> html, sent -> Sanitizer.clean(sent, base));
        }
        String plain = text(item, "content_text").strip();
        boolean own = !text(item, "summary").isBlank() && !plain.isEmpty();
        return own ? Prose.late(() -> plain, sent -> Sanitizer.clean(paragraphs(sent), base)) : Prose.NONE;
    }

    private static String paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        plain.lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        return html.toString();
    }

    private String id(@Nullable URI link, Supplier<String> text) {
        String given = text(item, "id").strip();
        if (!given.isEmpty() && given.length() <= 2_000) {
            return given;
        }
        return link == null ? EntryReader.hash(text.get()) : link.toString();
    }

    private Optional<URI> url(String name) {
        String value = text(item, name);
        return value.isBlank() ? Optional.empty() : Urls.resolve(base, value);
    }

    private List<String> words(String name) {
        return stream(item.path(name))
                .filter(JsonNode::isValueNode)
                .map(word -> TextConstruct.line(word.asText(), 200))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(200)
                .toList();
    }

    private List<URI> images() {
        Stream<URI> attached = stream(item.path("attachments"))
                .filter(JsonItem::isPicture)
                .flatMap(attachment -> Urls.resolve(base, text(attachment, "url")).stream());
        return Stream.concat(Stream.of("image", "banner_image").flatMap(name -> url(name).stream()), attached)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<Enclosure> enclosures() {
        return stream(item.path("attachments"))
                .filter(attachment -> !isPicture(attachment))
                .limit(MOST)
                .flatMap(attachment -> enclosure(attachment).stream())
                .toList();
    }

    private Optional<Enclosure> enclosure(JsonNode attachment) {
        String type = text(attachment, "mime_type");
        long bytes = attachment.path("size_in_bytes").asLong();
        Duration duration = Durations.parse(text(attachment, "duration_in_seconds"));
        return Urls.resolve(base, text(attachment, "url"))
                .map(url -> new Enclosure(url, type.isEmpty() ? null : type, bytes > 0 ? bytes : null, duration));
    }

    private static boolean isPicture(JsonNode attachment) {
        return text(attachment, "mime_type").startsWith("image/");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
