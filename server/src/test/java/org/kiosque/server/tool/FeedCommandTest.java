package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.kiosque.server.json.Json;

class FeedCommandTest {

    @Test
    void aFeedBecomesJsonFeed() {
        var session = ToolFiles.run("", "feed", ToolFiles.file("feed.xml"), "--url", "https://larade.example/rss");
        var feed = Json.read(session.out(), JsonNode.class);
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isEqualTo("La Rade");
        var item = feed.get("items").get(0);
        assertThat(item.get("id").asText()).isEqualTo("rade-1");
        assertThat(item.get("url").asText()).isEqualTo("https://larade.example/2025/08/port-rouvre");
        assertThat(item.get("title").asText()).isEqualTo("Le port rouvre 🚢");
        assertThat(item.get("date_published").asText()).startsWith("2025-08-09T07:43");
        assertThat(session.code()).isZero();
    }

    @Test
    void aFeedMayComeFromStandardInput() throws IOException {
        var session = ToolFiles.run(Files.readString(ToolFiles.path("feed.xml")), "feed", "-");
        assertThat(session.out()).contains("La Rade");
        assertThat(session.code()).isZero();
    }

    @Test
    void whatIsNoFeedIsReported() {
        var session = ToolFiles.run("not a feed", "feed");
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).startsWith("no feed: ");
        assertThat(session.code()).isEqualTo(1);
    }
}
