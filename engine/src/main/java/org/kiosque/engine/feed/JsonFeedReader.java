package org.kiosque.engine.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;

/** Reads JSON Feed 1.0 and 1.1, item by item so that a feed cut off in the middle keeps its first items. */
final class JsonFeedReader {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TITLE = 2_000;
    private static final ObjectMapper MAPPER = new ObjectMapper(factory());

    private final URI base;
    private final ObjectNode about = MAPPER.createObjectNode();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean listsItems;

    private JsonFeedReader(URI base) {
        this.base = base;
    }

    static FeedReading read(String text, URI base) {
        JsonFeedReader reader = new JsonFeedReader(base);
        try (JsonParser parser = MAPPER.createParser(text)) {
            reader.read(parser);
        } catch (JsonProcessingException e) {
            reader.warnings.add(complaint(e));
        } catch (IOException e) {
            reader.warnings.add("unreadable: " + e.getMessage());
        }
        return reader.reading();
    }

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(4_000_000)
                        .maxNameLength(1_000)
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                listsItems = true;
                items(parser);
            } else {
                about.set(name, MAPPER.<JsonNode>readTree(parser));
            }
        }
    }

    private void items(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && !parser.isClosed()) {
            JsonNode item = MAPPER.readTree(parser);
            if (entries.size() == MOST_ENTRIES) {
                warn("more than " + MOST_ENTRIES + " entries; the rest is left out");
            } else if (item != null && item.isObject()) {
                entries.add(new JsonItem(item, base).entry());
            }
        }
    }

    private void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private static String complaint(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return where + e.getOriginalMessage().lines().findFirst().orElse("ill-formed");
    }

    private FeedReading reading() {
        String version = JsonItem.text(about, "version");
        boolean named = version.contains("jsonfeed.org/version/");
        if (!named && !listsItems) {
            return new NotAFeed(
                    warnings.isEmpty() ? "JSON, but not a JSON Feed" : "JSON that is broken: " + warnings.getFirst());
        }
        return feed(version.endsWith("1.0") || version.endsWith("/1") ? "JSON Feed 1.0" : "JSON Feed 1.1");
    }

    private Feed feed(String format) {
        String description = TextConstruct.line(JsonItem.text(about, "description"), 20_000);
        String language = Languages.tag(JsonItem.text(about, "language"));
        List<String> authors = JsonItem.authors(about);
        return new Feed(
                format,
                TextConstruct.line(JsonItem.text(about, "title"), LONGEST_TITLE),
                description.isEmpty() ? null : description,
                url("home_page_url"),
                url("feed_url"),
                language,
                url(about.hasNonNull("icon") ? "icon" : "favicon"),
                hubs(),
                Pace.NONE,
                url("next_url"),
                List.of(),
                entries.stream()
                        .map(entry -> entry.inheriting(language, authors))
                        .toList(),
                warnings);
    }

    private List<URI> hubs() {
        return StreamSupport.stream(about.path("hubs").spliterator(), false)
                .filter(hub -> JsonItem.text(hub, "type").equalsIgnoreCase("websub"))
                .map(hub -> Urls.resolve(base, JsonItem.text(hub, "url")))
                .flatMap(Optional::stream)
                .limit(20)
                .toList();
    }

    private @Nullable URI url(String name) {
        String value = JsonItem.text(about, name);
        return value.isBlank() ? null : Urls.resolve(base, value).orElse(null);
    }
}
