package org.kiosque.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Store;

/** Two weeks with merges and splits by rule and by hand, restarts and kills: no address that was shown is ever lost. */
class StoryAddressesTest {

    private static final int[] KILLED_AFTER = {2, 7};

    @TempDir
    Path folder;

    @Test
    void everyAddressEverShownLeadsToAStoryWithOneOfItsArticles() throws IOException, InterruptedException {
        Map<Long, List<Long>> shown = new HashMap<>();
        for (int lines : KILLED_AFTER) {
            assertThat(work(lines, shown)).isFalse();
        }
        assertThat(work(Integer.MAX_VALUE, shown)).isTrue();
        try (var store = Store.open(folder)) {
            var library = new Library(store);
            assertThat(library.articles()).isEqualTo(TwoWeeks.ARTICLES);
            var live = TwoWeeks.shown(library);
            assertThat(shown.size()).isGreaterThan(live.size());
            assertRightPlaces(shown, library);

            new StoryRun(store).run(done -> {});
            assertRightPlaces(shown, library);
            var once = TwoWeeks.shown(library);
            assertThat(new StoryRun(store).run(done -> {})).isZero();
            assertThat(TwoWeeks.shown(library)).isEqualTo(once);
        }
    }

    private static void assertRightPlaces(Map<Long, List<Long>> shown, Library library) {
        shown.forEach((id, articles) -> {
            var story = library.story(id);
            assertThat(story).as("story %d", id).isPresent();
            assertThat(library.ofStory(story.orElseThrow().id(), 400))
                    .extracting(card -> card.id())
                    .as("story %d", id)
                    .containsAnyElementsOf(articles);
        });
    }

    /** Lets the process work and kills it after some lines; whether it came to its end before. */
    private boolean work(int lines, Map<Long, List<Long>> shown) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        TwoWeeks.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return read(out, lines, shown);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
        }
    }

    private static boolean read(BufferedReader out, int lines, Map<Long, List<Long>> shown) throws IOException {
        int seen = 0;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("done")) {
                return true;
            }
            if (line.matches("\\d+:.*")) {
                for (String story : line.split(" ")) {
                    String[] parts = story.split(":");
                    shown.put(
                            Long.valueOf(parts[0]),
                            Arrays.stream(parts[1].split(","))
                                    .map(Long::valueOf)
                                    .toList());
                }
                if (++seen >= lines) {
                    return false;
                }
            }
        }
        return false;
    }
}
