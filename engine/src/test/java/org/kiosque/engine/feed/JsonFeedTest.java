package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFeedTest {

    static List<String> cases() {
        return Fixtures.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsRequiredIsAlwaysThere(String name) throws IOException {
        JsonNode feed = written(name);

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").isTextual()).isTrue();
        assertThat(feed.path("items").isArray()).isTrue();
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").asText()).isNotEmpty();
            assertThat(item.has("content_html") || item.has("content_text")).isTrue();
            item.path("attachments")
                    .forEach(file -> assertThat(file.hasNonNull("mime_type")).isTrue());
        }
    }

    @Test
    void datesHaveSecondsAndOffset() throws IOException {
        JsonNode item = written("rdf-with-content").path("items").path(0);

        assertThat(item.path("date_published").asText()).isEqualTo("2025-08-15T10:30:00+02:00");
    }

    @Test
    void whatIsWrittenIsReadAsTheSameEntries() {
        Feed feed = (Feed) FeedParser.parse(Fixtures.feed("atom-with-bases"), null, Fixtures.BASE);

        Feed again =
                (Feed) FeedParser.parse(JsonFeed.write(feed).getBytes(StandardCharsets.UTF_8), null, Fixtures.BASE);

        assertThat(again.entries()).isEqualTo(feed.entries());
    }

    private static JsonNode written(String name) throws IOException {
        Feed feed = (Feed) FeedParser.parse(Fixtures.feed(name), null, Fixtures.BASE);
        return new ObjectMapper().readTree(JsonFeed.write(feed));
    }
}
