package org.kiosque.engine.metadata;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;

/** Finds the heading of a page's article, by which its dates stand. */
final class Headline {

    private static final double ALIKE = 0.4;
    private static final double SAME = 0.6;
    private static final int NAMING = 12;
    private static final int TOP = 10;
    private static final int MOST = 60;
    private static final int RUNNING = 200;

    private Headline() {}

    /**
     * The longest heading of the first rank, for a shorter one may be the site's name; where it says something else
     * than the page's titles, a heading of any rank that says the same; where there is none, the one above the text.
     */
    static ElementIndex.Found of(ElementIndex page, List<String> titles) {
        ElementIndex.Found heads = page.tagged("h1", "h2", "h3", "h4", "h5", "h6");
        Optional<Element> top = longest(page.tagged("h1").all());
        @Nullable
        Element headline = top.filter(head -> titles.isEmpty() || Titles.overlap(head.text(), titles) > ALIKE)
                .or(() -> heads.all().stream()
                        .limit(MOST)
                        .filter(head -> names(head, titles))
                        .findFirst())
                .or(() -> aboveText(page.tagged("h1", "h2", "h3", "h4", "h5", "h6", "p"), top.orElse(null)))
                .orElse(null);
        return heads.where(head -> head == headline);
    }

    private static Optional<Element> longest(List<Element> heads) {
        int longest = -1;
        @Nullable Element found = null;
        for (Element head : heads.stream().limit(TOP).toList()) {
            int length = head.text().length();
            if (length > longest) {
                longest = length;
                found = head;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean names(Element head, List<String> titles) {
        String text = PlainText.fold(head.text());
        boolean part = text.length() >= NAMING && titles.stream().anyMatch(title -> title.contains(text));
        return part || Titles.overlap(head.text(), titles) > SAME;
    }

    private static Optional<Element> aboveText(ElementIndex.Found lines, @Nullable Element top) {
        @Nullable Element heading = null;
        for (Element line : lines.all()) {
            boolean paragraph = line.normalName().equals("p");
            boolean text = paragraph && line.ownText().length() > RUNNING && heading != null;
            if (text || line == top) {
                return Optional.ofNullable(text ? heading : top);
            }
            heading = paragraph ? heading : line;
        }
        return Optional.empty();
    }
}
