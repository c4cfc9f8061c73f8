package org.kiosque.server.icon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.HtmlTree;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.json.Json;

/** The icons that a page or a manifest names, the one that fits best first. */
final class IconLinks {

    private static final int WANTED = 64;
    private static final int UNTOLD = 32;
    private static final int TOUCH = 180;
    private static final int LARGEST_MANIFEST = 1 << 18;
    private static final int MOST = 20;
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4})[xX][0-9]{1,4}");

    private record Sized(URI url, int size) {}

    private IconLinks() {}

    static Document page(Fetched.Found found) {
        return HtmlTree.parse(Charsets.decode(found.body(), found.contentType()).text(), found.url());
    }

    /** The icons that a page's head names. */
    static List<URI> of(Document page, URI url) {
        List<Sized> icons = new ArrayList<>();
        for (Element link : page.select("link[rel][href]")) {
            String relation = ' ' + link.attr("rel").toLowerCase(Locale.ROOT) + ' ';
            boolean touch = relation.contains(" apple-touch-icon");
            if ((touch || relation.contains(" icon ")) && isRaster(link.attr("href"), link.attr("type"))) {
                int size = size(link.attr("sizes"), touch ? TOUCH : UNTOLD);
                Urls.resolve(url, link.attr("href")).ifPresent(found -> icons.add(new Sized(found, size)));
            }
        }
        return best(icons);
    }

    /** The manifest that a page names. */
    static Optional<URI> manifest(Document page, URI url) {
        return Optional.ofNullable(page.selectFirst("link[rel=manifest][href]"))
                .flatMap(link -> Urls.resolve(url, link.attr("href")));
    }

    /** The icons of a manifest (W3C's Web Application Manifest). */
    static List<URI> ofManifest(Fetched.Found found) {
        List<Sized> icons = new ArrayList<>();
        for (JsonNode icon : manifest(found).path("icons")) {
            String source = icon.path("src").asText();
            if (icons.size() < MOST && isRaster(source, icon.path("type").asText())) {
                int size = size(icon.path("sizes").asText(), UNTOLD);
                Urls.resolve(found.url(), source).ifPresent(url -> icons.add(new Sized(url, size)));
            }
        }
        return best(icons);
    }

    private static JsonNode manifest(Fetched.Found found) {
        try {
            boolean small = found.body().length <= LARGEST_MANIFEST;
            return Json.mapper().readTree(small ? new String(found.body(), StandardCharsets.UTF_8) : "{}");
        } catch (JsonProcessingException e) {
            return Json.mapper().missingNode();
        }
    }

    private static boolean isRaster(String address, String type) {
        String path = address.toLowerCase(Locale.ROOT);
        return !type.contains("svg") && !path.contains(".svg") && !path.startsWith("data:") && !path.isBlank();
    }

    private static int size(String sizes, int untold) {
        Matcher size = SIZE.matcher(sizes);
        int largest = 0;
        for (int i = 0; i < MOST && size.find(); i++) {
            largest = Math.max(largest, Integer.parseInt(size.group(1)));
        }
        return largest == 0 ? untold : largest;
    }

    /** The smallest that is large enough first, then the largest of those that are not. */
    private static List<URI> best(List<Sized> icons) {
        return icons.stream()
                .sorted(Comparator.comparingInt(
                        icon -> icon.size() >= WANTED ? icon.size() - WANTED : 10_000 - icon.size()))
                .map(Sized::url)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
