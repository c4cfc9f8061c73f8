package org.kiosque.server.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.feed.Opml;
import org.kiosque.engine.feed.Outline;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

class OutlinesTest {

    private static final String LIST = """
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Monde" color="blue">
                <outline text="Afrique">
                  <outline text="Le Phare" type="rss" xmlUrl="https://phare.example/rss" htmlUrl="https://phare.example/" priority="7"/>
                </outline>
                <outline text="My own name" type="rss" xmlUrl="https://monde.example/rss" filters="a,b"/>
              </outline>
              <outline text="Alone" type="rss" xmlUrl="https://alone.example/feed" description="just one"/>
            </body></opml>
            """;

    @TempDir
    Path folder;

    @Test
    void foldersAndUnknownAttributesSurviveTheWayThroughTheStore() {
        try (var store = Store.open(folder);
                var fetcher = new Fetcher(Fetcher.Options.DEFAULT, Clock.systemUTC())) {
            var subscriptions = new Subscriptions(store);
            var following = new Following(subscriptions, fetcher, Clock.systemUTC());
            assertThat(following.importOpml(LIST.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Following.Importing.Imported(3, 0));
            assertThat(following.importOpml(LIST.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Following.Importing.Imported(0, 3));
            assertThat(subscriptions.all().stream().map(Subscription::category))
                    .containsExactlyInAnyOrder("Monde / Afrique", "Monde", null);
            var exported = (Opml) Opml.parse(following.exportOpml().getBytes(StandardCharsets.UTF_8));
            assertThat(lines(exported.outlines(), ""))
                    .containsExactly(
                            "Monde {color=blue}",
                            "  Afrique {}",
                            "    Le Phare https://phare.example/rss {priority=7}",
                            "  My own name https://monde.example/rss {filters=a,b}",
                            "Alone https://alone.example/feed {description=just one}");
        }
    }

    @Test
    void aFeedAddedByHandIsExportedWithoutAFolder() {
        try (var store = Store.open(folder);
                var fetcher = new Fetcher(Fetcher.Options.DEFAULT, Clock.systemUTC())) {
            var subscriptions = new Subscriptions(store);
            subscriptions.add("https://one.example/feed", "One", null, null, Instant.EPOCH);
            assertThat(new Following(subscriptions, fetcher, Clock.systemUTC()).exportOpml())
                    .contains("text=\"One\"")
                    .contains("xmlUrl=\"https://one.example/feed\"");
        }
    }

    private static List<String> lines(List<Outline> outlines, String indent) {
        List<String> lines = new ArrayList<>();
        for (var outline : outlines) {
            lines.add(indent + outline.title() + (outline.feed() == null ? "" : " " + outline.feed()) + " "
                    + outline.attributes());
            lines.addAll(lines(outline.outlines(), indent + "  "));
        }
        return lines;
    }
}
