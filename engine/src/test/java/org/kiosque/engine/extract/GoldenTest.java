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
        String found = written(Extractor.extract(page));
        if ("write".equals(System.getProperty("golden"))) {
            Path source = Path.of(
                    "src/test/resources/org/kiosque/engine/extract",
                    folder.getFileName().toString());
            Files.writeString(source.resolve("expected.txt"), found);
            return;
        }
        assertThat(found).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String written(Extraction extraction) {
        return switch (extraction) {
            case Nothing nothing -> "nothing: " + nothing.reason() + "\n";
            case Article article -> written(article);
        };
    }

    private static String written(Article article) {
        StringBuilder out = new StringBuilder();
        out.append("url: ").append(article.url()).append('\n');
        out.append("title: ").append(article.title()).append('\n');
        out.append("standfirst: ").append(article.standfirst()).append('\n');
        out.append("byline: ").append(article.byline()).append('\n');
        out.append("credit: ").append(article.credit()).append('\n');
        out.append("published: ").append(article.published()).append('\n');
        out.append("modified: ").append(article.modified()).append('\n');
        out.append("language: ").append(article.language()).append('\n');
        out.append("publisher: ").append(article.publisher()).append('\n');
        out.append("section: ").append(article.section()).append('\n');
        out.append("tags: ").append(article.tags()).append('\n');
        out.append("kind: ").append(article.kind()).append('\n');
        out.append("paywalled: ").append(article.paywalled()).append('\n');
        article.images().forEach(image -> out.append("image: ").append(image).append('\n'));
        article.blocks().forEach(block -> out.append(block).append('\n'));
        return out.toString();
    }
}
