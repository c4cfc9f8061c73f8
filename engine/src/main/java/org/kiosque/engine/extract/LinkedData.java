package org.kiosque.engine.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.Urls;

/** Reads a page's JSON-LD, also broken or nested, and finds the object of its own article. */
final class LinkedData {

    private static final int LONGEST = 1_000_000;
    private static final int MOST = 400;
    private static final int DEEPEST = 6;
    private static final ObjectMapper JSON = mapper();
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|articleSection|url|isAccessibleForFree)\"\\s{0,9}:\\s{0,9}\"([^\"]{1,500})\"");
    private static final List<String> NESTS = List.of(
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
            "item",
            "hasPart",
            "liveBlogUpdate",
            "author");

    private LinkedData() {}

    /** The objects of all blocks, nested ones too, in order. */
    static List<JsonNode> of(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            String data = cleaned(script.data());
            if (data.length() < LONGEST) {
                collect(parsed(data), found, 0);
            }
        }
        return found;
    }

    /** The object that describes this page's article rather than a related one. */
    static Optional<LinkedArticle> article(List<JsonNode> nodes, List<String> titles, URI url) {
        LinkedArticle best = null;
        double bestScore = 0;
        for (JsonNode node : nodes) {
            if (articleTyped(node)) {
                LinkedArticle candidate = new LinkedArticle(node, nodes);
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
                || (LinkedArticle.typed(node, "webpage") && node.has("datePublished"))
                || LinkedArticle.typed(node, "videoobject");
    }

    private static double score(LinkedArticle candidate, List<String> titles, URI url) {
        double title = titles.stream()
                .mapToDouble(each -> Titles.overlap(each, candidate.headline()))
                .max()
                .orElse(0);
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
                            .filter(found -> path(found).equals(path(url)))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
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

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            return fields(data);
        }
    }

    /** What can be read of a block that is no JSON: its first fields of known names. */
    private static JsonNode fields(String data) {
        ObjectNode node = JSON.createObjectNode();
        Matcher matcher = FIELD.matcher(data);
        while (matcher.find()) {
            if (!node.has(matcher.group(1))) {
                node.put(matcher.group(1), matcher.group(2));
            }
        }
        if (node.has("headline") || data.contains("Article\"")) {
            node.put("@type", "Article");
        }
        return node;
    }

    private static String cleaned(String data) {
        String stripped = data.strip();
        for (String mark :
                List.of("<!--", "-->", "/*<![CDATA[*/", "/*]]>*/", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>")) {
            if (stripped.startsWith(mark)) {
                stripped = stripped.substring(mark.length()).strip();
            }
            if (stripped.endsWith(mark)) {
                stripped =
                        stripped.substring(0, stripped.length() - mark.length()).strip();
            }
        }
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(60)
                        .maxNumberLength(100)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .build();
    }
}
