package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int CRASHES = 5;

    @Test
    void whatIsKilledFiveTimesEndsWithTheSameArticlesEachOnce(@TempDir Path calm, @TempDir Path wild) {
        long seed = System.nanoTime();
        System.out.println("CrashTest: seed " + seed);
        List<String> expected;
        try (Demo demo = Demo.start(calm).awaitArticles()) {
            expected = pages(demo);
        }
        List<Integer> moments = moments(new Random(seed));
        for (int moment : moments) {
            Demo demo = Demo.start(wild);
            demo.awaitArticles(moment);
            demo.kill();
        }
        try (Demo demo = Demo.start(wild).awaitArticles()) {
            assertThat(pages(demo))
                    .as("seed %d, killed at %s articles", seed, moments)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(expected);
            assertEachIsFoundOnce(demo);
        }
    }

    /** Numbers of articles at whose arrival the program is killed. */
    private static List<Integer> moments(Random random) {
        return random.ints(CRASHES, 0, Demo.ARTICLES).sorted().boxed().toList();
    }

    /** Host and path of the articles: the newsstand may be on another port each time. */
    private static List<String> pages(Demo demo) {
        return demo.data().articles().stream()
                .map(article -> URI.create(article.address()))
                .map(address -> address.getHost() + address.getRawPath())
                .sorted()
                .toList();
    }

    private static void assertEachIsFoundOnce(Demo demo) {
        for (DataFolder.Filed article : demo.data().articles()) {
            String words = '"' + article.title().replace('"', ' ') + "\" publisher:\"" + article.publisher() + '"';
            assertThat(demo.page("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                    .as(article.title())
                    .containsOnlyOnce("<h2><a href=\"/article/" + article.id() + "\"");
        }
    }
}
