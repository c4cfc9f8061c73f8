package org.kiosque.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder holds a page and what is expected of it; {@code -Dgolden=write} rewrites the expectations. */
class GoldenTest {

    @TestFactory
    Stream<DynamicTest> everyPageGivesTheExpectedArticle() throws IOException, URISyntaxException {
        URL page = Objects.requireNonNull(GoldenTest.class.getResource("divsoup/page.html"));
        Path folder = Path.of(page.toURI()).resolve("../..").normalize();
        List<Path> cases;
        try (Stream<Path> found = Files.list(folder)) {
            cases = found.filter(each -> Files.exists(each.resolve("page.html")))
                    .sorted()
                    .toList();
        }
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
    }

    private static void check(Path folder) throws IOException {
        URI url = URI.create(Files.readString(folder.resolve("url.txt")).strip());
        Page page = new Page(url, Files.readAllBytes(folder.resolve("page.html")), "text/html; charset=utf-8");
        String found = WrittenArticle.of(Extractor.extract(page));
        if ("write".equals(System.getProperty("golden"))) {
            Path source = Path.of(
                    "src/test/resources/org/kiosque/engine/extract",
                    folder.getFileName().toString());
            Files.writeString(source.resolve("expected.txt"), found);
            return;
        }
        assertThat(found).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }
}
