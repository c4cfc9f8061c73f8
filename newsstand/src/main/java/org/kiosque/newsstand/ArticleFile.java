package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as its writer wrote it: a head of {@code key: value} lines, an empty line, a body of blocks.
 *
 * @param slug the file's name without its ending; unique in its publisher
 * @param story id of the story that it tells
 * @param title the headline
 * @param standfirst the introduction, or null
 * @param byline people, or the agency
 * @param published with the publisher's offset
 * @param modified likewise, or null
 * @param section the section's name
 * @param tags as the publisher writes them
 * @param kind what sort of piece it is
 * @param traits what is odd about its page
 * @param dispatch id of the agency's dispatch that it copies or rewrites, or null
 * @param image the lead picture, or null
 * @param blocks the body in order
 */
public record ArticleFile(
        String slug,
        String story,
        String title,
        @Nullable String standfirst,
        List<String> byline,
        OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        String section,
        List<String> tags,
        Kind kind,
        Set<Trait> traits,
        @Nullable String dispatch,
        @Nullable Picture image,
        List<ArticleBlock> blocks) {

    /** The sort of a piece. */
    public enum Kind {
        ARTICLE,
        LIVE,
        GALLERY,
        OPINION,
        VIDEO
    }

    /** Something odd about an article's page. */
    public enum Trait {
        /** Only the first two paragraphs are served. */
        PAYWALL,
        /** The page's JSON-LD describes another article. */
        WRONG_JSONLD,
        /** The page's JSON-LD does not parse. */
        BROKEN_JSONLD,
        /** The date stands on the page for people only. */
        NO_DATE,
        EMOJI_TITLE,
        TWO_H1,
        /** The page shows when it was updated, not when it was published. */
        LATE_DATE
    }

    public ArticleFile {
        byline = List.copyOf(byline);
        tags = List.copyOf(tags);
        traits = Set.copyOf(traits);
        blocks = List.copyOf(blocks);
    }

    /** Reads a file; throws {@link MalformedArticleException} naming file and line. */
    public static ArticleFile parse(String slug, String content) {
        return new ArticleFileParser(slug, content).parse();
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The blocks that the publisher serves to all: of a paywalled article those up to its second paragraph. */
    List<ArticleBlock> served() {
        if (!has(Trait.PAYWALL)) {
            return blocks;
        }
        int paragraphs = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof ArticleBlock.Paragraph && ++paragraphs == 2) {
                return blocks.subList(0, i + 1);
            }
        }
        return blocks;
    }

    /** A line or two that say what it is about. */
    String teaser() {
        if (standfirst != null) {
            return Inline.plain(standfirst);
        }
        return blocks.stream()
                .filter(ArticleBlock.Paragraph.class::isInstance)
                .map(block -> shortened(Inline.plain(((ArticleBlock.Paragraph) block).text())))
                .findFirst()
                .orElse(title);
    }

    private static String shortened(String text) {
        int most = 180;
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space < 0 ? most : space) + "…";
    }
}
