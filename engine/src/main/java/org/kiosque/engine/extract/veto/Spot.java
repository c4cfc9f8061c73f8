package org.kiosque.engine.extract.veto;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.hint.Finder;

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

    private static final Finder NAMES = Finder.ofAnyCase(PARTS);
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final Set<String> TABLES = Set.of("table", "tr", "td");
    private static final Set<String> PICTURES = Set.of("figure", "picture", "figcaption");
    private static final Set<String> FRAMES = Set.of("header", "footer", "nav", "aside", "form");

    final Element element;
    final @Nullable Spot parent;
    final int depth;
    final int toBeside;
    final int toNamed;
    final int toArticle;
    final int toContainer;
    final int children;
    final int names;
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
        this.children = children(element);
        this.names = element.className().isEmpty()
                ? 0
                : 1 + Math.min(5, element.classNames().size());
        this.listed = (parent != null && parent.listed) || LISTS.contains(tag);
        this.tabled = (parent != null && parent.tabled) || TABLES.contains(tag);
        this.pictured = (parent != null && parent.pictured) || PICTURES.contains(tag);
        this.framed = (parent != null && parent.framed) || FRAMES.contains(tag);
        name(element);
    }

    /** Counted here, since the tree keeps a list of them for whoever asks it. */
    private static int children(Element element) {
        int children = 0;
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            children += node instanceof Element ? 1 : 0;
        }
        return children;
    }

    private void name(Element element) {
        int names = NAMES.find(element.className()) | NAMES.find(element.id());
        for (int i = 0; i < toPart.length; i++) {
            boolean here = (names & 1 << i) != 0;
            toPart[i] = distance(here, parent == null ? FAR : parent.toPart[i]);
        }
    }

    private static int distance(boolean here, int above) {
        return here ? 0 : Math.min(FAR, above + 1);
    }

    double linkDensity() {
        return chars == 0 ? 0 : Math.min(1, linked / chars);
    }
}
