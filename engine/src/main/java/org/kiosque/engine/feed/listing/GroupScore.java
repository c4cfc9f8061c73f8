package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** How much a group of links looks like a list of articles. */
final class GroupScore {

    private static final int FEWEST = 3;
    private static final double ENOUGH = 4.0;
    private static final double HEADLINES = 0.5;

    private GroupScore() {}

    static boolean isList(LinkGroup group, URI base) {
        if (group.links().size() < FEWEST) {
            return false;
        }
        var frames = Frames.of(group.links());
        double headlines = share(group.links(), link -> Headline.looksLikeOne(link.title()));
        return headlines >= HEADLINES && 3 * headlines + dress(group, frames, base) >= ENOUGH;
    }

    /** What speaks for articles beside headlines: their addresses, dates, pictures, teasers, headings. */
    private static double dress(LinkGroup group, Frames frames, URI base) {
        List<Details> details = group.links().stream()
                .map(link -> Details.of(frames.around(link), link.title(), base))
                .toList();
        return 2 * share(group.links(), link -> AddressShape.isTelling(link.url()))
                + 1.5 * share(details, detail -> detail.published() != null)
                + 0.75 * share(details, detail -> detail.image() != null)
                + 0.75 * share(details, detail -> detail.teaser() != null)
                + share(group.links(), link -> Headline.isHeading(link.anchor()))
                - 1.5 * share(group.links(), link -> Landmarks.isBeside(link.anchor()))
                - share(group.links(), link -> inText(link.anchor()));
    }

    /** A link amid a sentence is a reference, not an item. */
    private static boolean inText(Element anchor) {
        Element parent = anchor.parent();
        return parent != null && parent.ownText().strip().length() > 60;
    }

    private static <T> double share(List<T> all, Predicate<T> those) {
        return all.stream().filter(those).count() / (double) all.size();
    }
}
