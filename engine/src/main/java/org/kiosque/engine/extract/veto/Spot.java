package org.kiosque.engine.extract.veto;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the page with the sums over the blocks in it and the distances to what stands around it. */
final class Spot {

    /** No such element around, or too far to matter. */
    static final int FAR = 9;

    /** Words in names of elements, by the part that they tell of; the same for every publisher and language. */
    static final List<List<String>> PARTS = List.of(
            List.of("caption", "credit", "legend", "figure"),
            List.of("author", "byline", "bio", "writer", "contributor"),
            List.of("date", "time", "publish", "updated"),
            List.of("related", "more", "recommend", "read-next", "also", "popular", "trend", "latest"),
            List.of("share", "social", "follow", "tool"),
            List.of("comment", "disqus", "respon", "discuss"),
            List.of("newsletter", "subscri", "signup", "promo", "advert", "sponsor", "banner", "paywall"),
            List.of("lead", "intro", "summary", "standfirst", "dek", "chapo", "excerpt", "subtitle", "teaser"),
            List.of("title", "headline", "heading"),
            List.of("tag", "topic", "categor", "keyword", "label", "section"),
            List.of("content", "body", "text", "article", "entry", "post", "story"),
            List.of("quote", "note", "info", "box", "fact", "highlight", "disclaimer", "correction"));

    final Element element;
    final @Nullable Spot parent;
    final int depth;
    final int toBeside;
    final int toNamed;
    final int toArticle;
    final int toContainer;
    final boolean listed;
    final boolean tabled;
    final boolean pictured;
    final boolean framed;
    final int[] toPart = new int[PARTS.size()];

    double chars;
    double linked;
    double running;
    double score;
    int pieces;
    int sentences;

    Spot(Element element, @Nullable Spot parent, Scene scene) {
        String tag = element.normalName();
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.toBeside = distance(scene.beside().test(element), parent == null ? FAR : parent.toBeside);
        this.toNamed = distance(scene.named().test(element), parent == null ? FAR : parent.toNamed);
        this.toArticle = distance(tag.equals("article"), parent == null ? FAR : parent.toArticle);
        this.toContainer = distance(element.equals(scene.container()), parent == null ? FAR : parent.toContainer);
        this.listed = is(parent != null && parent.listed, tag, "ul", "ol", "dl");
        this.tabled = is(parent != null && parent.tabled, tag, "table", "tr", "td");
        this.pictured = is(parent != null && parent.pictured, tag, "figure", "picture", "figcaption");
        this.framed = is(parent != null && parent.framed, tag, "header", "footer", "nav", "aside", "form");
        name(element);
    }

    private void name(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        for (int i = 0; i < toPart.length; i++) {
            boolean here = names.length() > 1 && names(names, PARTS.get(i));
            toPart[i] = distance(here, parent == null ? FAR : parent.toPart[i]);
        }
    }

    private static boolean names(String names, List<String> words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static int distance(boolean here, int above) {
        return here ? 0 : Math.min(FAR, above + 1);
    }

    private static boolean is(boolean above, String tag, String... tags) {
        return above || List.of(tags).contains(tag);
    }

    double linkDensity() {
        return chars == 0 ? 0 : Math.min(1, linked / chars);
    }
}
