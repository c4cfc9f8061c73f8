package org.kiosque.newsstand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFileTest {
    private static final String HEAD = """
            story: harbour-wall
            title: Harbour wall holds
            byline: Ann Reed; Bo Lund
            published: 2025-08-09T07:42:00+02:00
            section: News
            tags: Harbour; Storm
            traits: paywall; no-date
            image: A wall | The wall, Friday | Ann Reed
            """;

    @Test
    void aHeadGivesItsValues() {
        ArticleFile article = ArticleFile.parse("wall", HEAD + "\nIt held.\n");

        assertThat(article.title()).isEqualTo("Harbour wall holds");
        assertThat(article.byline()).containsExactly("Ann Reed", "Bo Lund");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2025-08-09T07:42:00+02:00"));
        assertThat(article.traits()).containsExactlyInAnyOrder(ArticleFile.Trait.PAYWALL, ArticleFile.Trait.NO_DATE);
        assertThat(article.image()).isEqualTo(new Picture("A wall", "The wall, Friday", "Ann Reed"));
        assertThat(article.kind()).isEqualTo(ArticleFile.Kind.ARTICLE);
    }

    @Test
    void everySortOfBlockIsRead() {
        String body = """

                First.

                ## Head

                > Quoted.

                - one
                - two

                @also Another | another-slug
                @post A | @a | 2025-08-09T10:15:00Z | es | Hola | y adiós
                @live 2025-08-15T19:05:00Z | Head | Text.
                @table A | B || 1 | 2
                @video Title | What it shows
                @image Alt | Caption | Credit
                """;

        assertThat(ArticleFile.parse("x", HEAD + body).blocks())
                .containsExactly(
                        new ArticleBlock.Paragraph("First."),
                        new ArticleBlock.Heading("Head"),
                        new ArticleBlock.BlockQuote("Quoted."),
                        new ArticleBlock.Items(List.of("one", "two")),
                        new ArticleBlock.ReadAlso("Another", "another-slug"),
                        new ArticleBlock.Post(
                                "A", "@a", OffsetDateTime.parse("2025-08-09T10:15:00Z"), "es", "Hola | y adiós"),
                        new ArticleBlock.LiveEntry(OffsetDateTime.parse("2025-08-15T19:05:00Z"), "Head", "Text."),
                        new ArticleBlock.Table(List.of(List.of("A", "B"), List.of("1", "2"))),
                        new ArticleBlock.Video("Title", "What it shows"),
                        new ArticleBlock.Figure(new Picture("Alt", "Caption", "Credit")));
    }

    @Test
    void aMistakeIsToldWithFileAndLine() {
        assertThatThrownBy(() -> ArticleFile.parse("wall", HEAD + "\nOne.\n\n@alos X | y\n"))
                .isInstanceOf(MalformedArticleException.class)
                .hasMessage("wall.article, line 12: no such directive: @alos");
        assertThatThrownBy(() -> ArticleFile.parse("wall", "titel: X\n\nOne.\n"))
                .hasMessage("wall.article, line 1: no such key: titel");
        assertThatThrownBy(() -> ArticleFile.parse("wall", HEAD + "\nOne.\nTwo.\n"))
                .hasMessage("wall.article, line 11: no empty line between two paragraphs");
        assertThatThrownBy(() -> ArticleFile.parse("wall", HEAD)).hasMessageEndingWith("no body");
    }

    @Test
    void behindThePaywallOnlyTwoParagraphsAreServed() {
        ArticleFile article = ArticleFile.parse("x", HEAD + "\nOne.\n\n## Head\n\nTwo.\n\nThree.\n");

        assertThat(article.served()).hasSize(3).endsWith(new ArticleBlock.Paragraph("Two."));
    }

    @Test
    void inlineMarksBecomeHtmlOrVanish() {
        String marked = "A **bold** & *fine* [link](https://example.org/a), 2 * 3";

        assertThat(Inline.html(marked))
                .isEqualTo(
                        "A <strong>bold</strong> &amp; <em>fine</em> <a href=\"https://example.org/a\">link</a>, 2 * 3");
        assertThat(Inline.plain(marked)).isEqualTo("A bold & fine link, 2 * 3");
    }
}
