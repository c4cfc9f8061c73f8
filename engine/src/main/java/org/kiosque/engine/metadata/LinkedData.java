package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.Urls;

/** Reads a page's JSON-LD, also broken or nested, and finds the object of its own article among several. */
final class LinkedData {

    private static final int LONGEST = 1_000_000;
    private static final int MOST = 400;
    private static final int DEEPEST = 6;
    private static final List<String> NESTS = List.of(
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
            "item",
            "hasPart",
            "liveBlogUpdate",
            "image",
            "author");

    private LinkedData() {}

    /** The objects of all blocks, nested ones too, in order. */
    static List<JsonNode> of(ElementIndex page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.tagged("script").all()) {
            String data = script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") ? script.data() : "";
            if (!data.isEmpty() && data.length() < LONGEST) {
                collect(LinkedJson.read(data), found, 0);
            }
        }
        return found;
    }

    /** The object that describes this page's article rather than a related one. */
    static Optional<LinkedArticle> article(List<JsonNode> nodes, List<String> titles, URI url, Reason.Source source) {
        LinkedArticle best = null;
        double bestScore = 0;
        for (JsonNode node : nodes) {
            if (articleTyped(node)) {
                LinkedArticle candidate = new LinkedArticle(node, nodes, source);
                double score = score(candidate, titles, url);
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean articleTyped(JsonNode node) {
        return LinkedArticle.typed(node, "article")
                || LinkedArticle.typed(node, "posting")
                || LinkedArticle.typed(node, "blogpost")
                || LinkedArticle.typed(node, "report")
                || LinkedArticle.typed(node, "review")
                || LinkedArticle.typed(node, "recipe")
                || LinkedArticle.typed(node, "howto")
                || LinkedArticle.typed(node, "gallery")
                || (LinkedArticle.typed(node, "webpage") && node.has("datePublished"))
                || LinkedArticle.typed(node, "videoobject")
                || (!node.has("@type") && node.has("headline"));
    }

    private static double score(LinkedArticle candidate, List<String> titles, URI url) {
        double title = Titles.overlap(candidate.headline(), titles);
        boolean article = !candidate.is("webpage") && !candidate.is("videoobject");
        double same = address(candidate, url) ? 0.5 : 0;
        boolean untold = candidate.headline().isEmpty() || titles.isEmpty();
        return title < 0.25 && same == 0 && !untold ? 0 : title + same + (article ? 0.3 : 0) + 0.01;
    }

    private static boolean address(LinkedArticle candidate, URI url) {
        JsonNode main = candidate.node().path("mainEntityOfPage");
        for (JsonNode each : List.of(
                candidate.node().path("url"),
                main,
                main.path("@id"),
                candidate.node().path("@id"))) {
            if (each.isTextual()
                    && Urls.resolve(url, each.asText())
                            .filter(found -> Addresses.path(found).equals(Addresses.path(url)))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void collect(JsonNode node, List<JsonNode> found, int depth) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, found, depth + 1));
        } else if (node.isObject()) {
            found.add(node);
            NESTS.forEach(name -> collect(node.path(name), found, depth + 1));
        }
    }
}
