package org.kiosque.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsstandTest {
    private static final Newsstand NEWSSTAND = Newsstand.load();

    @Test
    void theNewsstandIsAsLargeAsPromised() {
        assertThat(NEWSSTAND.pieces()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(NEWSSTAND.publishers()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(NEWSSTAND.publishers().stream().map(Publisher::language).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("fr", "en", "de", "es", "ar", "ru");
        Set<String> stories =
                NEWSSTAND.pieces().stream().map(piece -> piece.first().story()).collect(Collectors.toSet());
        assertThat(stories).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void theKindsOfFeedsAreAllThere() {
        assertThat(NEWSSTAND.publishers().stream()
                        .map(publisher -> publisher.feed().kind())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Publisher.FeedKind.values());
    }

    @Test
    void everyPublisherHasArticlesNewestFirst() {
        for (Publisher publisher : NEWSSTAND.publishers()) {
            assertThat(NEWSSTAND.of(publisher))
                    .as(publisher.name())
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparing(
                                    (Piece piece) -> piece.first().published().toInstant())
                            .reversed());
        }
    }

    @Test
    void readAlsoLinesLeadToArticlesOfTheSamePublisher() {
        for (Piece piece : NEWSSTAND.pieces()) {
            Set<String> slugs = NEWSSTAND.of(piece.publisher()).stream()
                    .map(other -> other.first().slug())
                    .collect(Collectors.toSet());
            assertThat(piece.first().blocks().stream()
                            .filter(ArticleBlock.ReadAlso.class::isInstance)
                            .map(block -> ((ArticleBlock.ReadAlso) block).slug()))
                    .as(piece.publisher().folder() + "/" + piece.first().slug())
                    .isSubsetOf(slugs);
        }
    }

    @Test
    void aCorrectionChangesTheTextAndNothingElseThatIsTold() {
        assertThat(NEWSSTAND.pieces()).anyMatch(piece -> piece.correction() != null);
        for (Piece piece : NEWSSTAND.pieces()) {
            ArticleFile correction = piece.correction();
            if (correction != null) {
                assertThat(correction.published()).isEqualTo(piece.first().published());
                assertThat(correction.modified()).isEqualTo(piece.first().modified());
                assertThat(correction.story()).isEqualTo(piece.first().story());
                assertThat(correction).isNotEqualTo(piece.first());
            }
        }
    }

    @Test
    void aJarWithoutEntriesForFoldersIsReadLikeAFolder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stand.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String name : Set.of("newsstand/fragments.html", "newsstand/vigie/a.article")) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
            URL anchor = loader.getResource("newsstand/fragments.html");
            assertThat(anchor).isNotNull();
            assertThat(ResourceFolder.read(anchor, "/newsstand/fragments.html"))
                    .containsOnlyKeys("fragments.html", "vigie/a.article")
                    .containsEntry("vigie/a.article", "newsstand/vigie/a.article");
        }
    }
}
