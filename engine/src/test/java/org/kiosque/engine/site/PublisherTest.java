package org.kiosque.engine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;

/** Each folder holds a publisher's rules, a page in its manner and what is expected; see docs/add-a-publisher.md. */
class PublisherTest {

    @TestFactory
    Stream<DynamicTest> everyPublishersPageIsReadByItsRules() throws IOException, URISyntaxException {
        var some = Objects.requireNonNull(PublisherTest.class.getResource("levantin/site.rules"));
        List<Path> folders;
        try (Stream<Path> found =
                Files.list(Path.of(some.toURI()).resolve("../..").normalize())) {
            folders = found.filter(each -> Files.exists(each.resolve("site.rules")))
                    .sorted()
                    .toList();
        }
        return folders.stream()
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
    }

    private static void check(Path folder) throws IOException {
        SiteRule rule = (SiteRule) RuleFile.read("site.rules", Files.readString(folder.resolve("site.rules")));
        URI url = URI.create("https://" + rule.hosts().getFirst() + "/page");
        Page page = new Page(url, Files.readAllBytes(folder.resolve("page.html")), "text/html; charset=utf-8");
        String found = written((Article) Extractor.extract(page, SiteRules.of(List.of(rule))));
        if ("write".equals(System.getProperty("golden"))) {
            Path source = Path.of(
                    "src/test/resources/org/kiosque/engine/site",
                    folder.getFileName().toString());
            Files.writeString(source.resolve("expected.txt"), found);
            return;
        }
        assertThat(found).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String written(Article article) {
        return "title: %s\nstandfirst: %s\nbyline: %s\npublished: %s\npaywalled: %s\n\n%s\n"
                .formatted(
                        article.title(),
                        article.standfirst(),
                        String.join(", ", article.byline()),
                        article.published(),
                        article.paywalled(),
                        article.text());
    }
}
