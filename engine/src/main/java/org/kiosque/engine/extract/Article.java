package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.site.SiteWord;
import org.kiosque.engine.template.HostTemplate;

/**
 * The article of a page.
 *
 * @param url the canonical address, without trackers
 * @param title the headline without the site's name
 * @param standfirst the introduction that stands apart from the body, or null
 * @param byline people who wrote it
 * @param credit the agency or desk named instead of or beside people ("La rédaction avec AFP"), or null
 * @param published with the publisher's offset where the page tells it, or null
 * @param modified likewise
 * @param language BCP 47 primary subtag that the page declares, or the text's own where that is another; or null
 * @param publisher the site's name, or null
 * @param section the section's name as the publisher writes it, or null
 * @param text the body; the blocks' texts, parted by empty lines
 * @param blocks the body in order
 * @param images the lead image first
 * @param tags as the publisher wrote them
 * @param kind what sort of piece it is
 * @param paywalled whether the page keeps a part of the text to subscribers
 * @param confidence probability that the text is complete and clean, 0 to 1
 * @param reasons which part of the page told each field that it told
 */
public record Article(
        URI url,
        String title,
        @Nullable String standfirst,
        List<String> byline,
        @Nullable String credit,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String section,
        String text,
        List<Block> blocks,
        List<Image> images,
        List<String> tags,
        Kind kind,
        boolean paywalled,
        double confidence,
        Map<Field, Reason> reasons)
        implements Extraction {

    /** The sort of a piece. */
    public enum Kind {
        ARTICLE,
        LIVE,
        GALLERY,
        VIDEO,
        OPINION
    }

    /** A field that a page tells. */
    public enum Field {
        URL,
        TITLE,
        STANDFIRST,
        BYLINE,
        CREDIT,
        PUBLISHED,
        MODIFIED,
        LANGUAGE,
        PUBLISHER,
        SECTION,
        IMAGES,
        TAGS,
        KIND,
        PAYWALLED
    }

    public Article {
        byline = List.copyOf(byline);
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        tags = List.copyOf(tags);
        reasons = Map.copyOf(reasons);
    }

    /** The standfirst, or "" in its place, then each block's text: what a host's template is learned from. */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        pieces.add(standfirst == null ? "" : standfirst);
        blocks.forEach(block -> pieces.add(block.text()));
        return pieces;
    }

    /** The same article without what recurs on its host. */
    public Article without(HostTemplate known) {
        BitSet recurring = known.recurring(pieces());
        if (recurring.isEmpty()) {
            return this;
        }
        List<Block> kept = IntStream.range(0, blocks.size())
                .filter(i -> !recurring.get(i + 1))
                .mapToObj(blocks::get)
                .toList();
        return new Article(
                url,
                title,
                recurring.get(0) ? null : standfirst,
                byline,
                credit,
                published,
                modified,
                language,
                publisher,
                section,
                text(kept),
                kept,
                images,
                tags,
                kind,
                paywalled,
                confidence,
                reasons);
    }

    /** The same article as its site's rule knows it. */
    Article told(SiteWord word) {
        return new Article(
                url,
                word.title().orElse(title),
                word.standfirst().orElse(standfirst),
                word.authors().isEmpty() ? byline : word.authors(),
                credit,
                word.published().orElse(published),
                modified,
                language,
                publisher,
                section,
                text,
                blocks,
                images,
                tags,
                kind,
                paywalled || word.teaserOnly(),
                word.teaserOnly() ? 0 : confidence,
                reasons);
    }

    /** The text that blocks make up. */
    static String text(List<Block> blocks) {
        return blocks.stream()
                .map(Block::text)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
