package org.kiosque.newsstand;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a perfect extractor finds in an article's page, for tests and measuring.
 *
 * @param publisher the publisher's folder
 * @param slug the article file's name
 * @param url the page's canonical address
 * @param title the headline
 * @param standfirst the introduction as plain text, or null
 * @param blocks the body's texts in order; lists one line an item, tables one line a row with cells parted by tabs;
 *     a paywalled article's only as far as it is served
 * @param byline people, without the agency
 * @param credit the agency, or null
 * @param published with the publisher's offset
 * @param modified likewise, or null
 * @param language of the publisher, BCP 47
 * @param tags as the publisher writes them
 * @param traits what is odd about the page
 * @param story id of the story that it tells
 * @param dispatch id of the dispatch that it copies or rewrites, or null
 */
public record Gold(
        String publisher,
        String slug,
        URI url,
        String title,
        @Nullable String standfirst,
        List<String> blocks,
        List<String> byline,
        @Nullable String credit,
        OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        String language,
        List<String> tags,
        Set<ArticleFile.Trait> traits,
        String story,
        @Nullable String dispatch) {
    private static final Set<String> AGENCIES = Set.of("Transmonde", "Трансмонд", "ترانسموند");

    public Gold {
        blocks = List.copyOf(blocks);
        byline = List.copyOf(byline);
    }

    /** The body, its blocks parted by empty lines. */
    public String text() {
        return String.join("\n\n", blocks);
    }

    /** Every article of a newsstand that is served on a port, in its first or its corrected version. */
    public static List<Gold> of(Newsstand newsstand, int port, boolean corrected) {
        return newsstand.pieces().stream()
                .map(piece -> of(new Site(piece.publisher(), port), piece.text(corrected)))
                .toList();
    }

    private static Gold of(Site site, ArticleFile article) {
        String standfirst = article.standfirst();
        return new Gold(
                site.publisher().folder(),
                article.slug(),
                URI.create(site.address(article)),
                article.title(),
                standfirst == null ? null : Inline.plain(standfirst),
                texts(article.served()),
                article.byline().stream().filter(name -> !isAgency(name)).toList(),
                article.byline().stream().filter(Gold::isAgency).findFirst().orElse(null),
                article.published(),
                article.modified(),
                site.publisher().language(),
                article.tags(),
                article.traits(),
                article.story(),
                article.dispatch());
    }

    static boolean isAgency(String name) {
        return AGENCIES.stream().anyMatch(name::contains);
    }

    private static List<String> texts(List<ArticleBlock> blocks) {
        List<String> texts = new ArrayList<>();
        blocks.forEach(block -> texts(block).map(Inline::plain).forEach(texts::add));
        return texts;
    }

    private static Stream<String> texts(ArticleBlock block) {
        return switch (block) {
            case ArticleBlock.Paragraph(String text) -> Stream.of(text);
            case ArticleBlock.Heading(String text) -> Stream.of(text);
            case ArticleBlock.BlockQuote(String text) -> Stream.of(text);
            case ArticleBlock.Items(List<String> items) -> Stream.of(String.join("\n", items));
            case ArticleBlock.LiveEntry entry -> Stream.of(entry.headline(), entry.text());
            case ArticleBlock.Table(List<List<String>> rows) ->
                Stream.of(String.join(
                        "\n", rows.stream().map(row -> String.join("\t", row)).toList()));
            case ArticleBlock.Figure _, ArticleBlock.ReadAlso _, ArticleBlock.Post _, ArticleBlock.Video _ ->
                Stream.empty();
        };
    }
}
