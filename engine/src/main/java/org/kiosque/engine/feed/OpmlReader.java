package org.kiosque.engine.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.feed.markup.TagReading;
import org.kiosque.engine.feed.markup.XmlText;
import org.kiosque.engine.html.Urls;

/** Reads OPML of either version, also where the two are mixed or it is ill-formed. */
final class OpmlReader {
    private static final int MOST = 50_000;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Set<String> KNOWN = Set.of("text", "title", "xmlurl", "htmlurl", "type");
    private static final URI NOWHERE = URI.create("about:blank");

    private int count;

    private OpmlReader() {}

    static OpmlReading read(byte[] body) {
        if (body.length > LARGEST) {
            return new NotAnOpml("larger than " + LARGEST + " bytes");
        }
        XmlText text = XmlText.decode(body, null);
        TagReading reading = TagReading.read(text, NOWHERE, lenient -> entry -> true);
        Tag root = reading.findRoot().orElse(null);
        if (root == null || !root.name().equals("opml")) {
            return new NotAnOpml(root == null ? "no XML in it" : "its root is <" + root.name() + ">, not <opml>");
        }
        String title = root.find("head").map(head -> head.textOf("title")).orElse("");
        List<Outline> outlines = new OpmlReader().outlines(root.find("body").orElse(root));
        return new Opml(title, outlines, reading.warnings());
    }

    private List<Outline> outlines(Tag parent) {
        List<Outline> outlines = new ArrayList<>();
        for (Tag tag : parent.all("outline")) {
            if (count < MOST) {
                count++;
                outlines.add(outline(tag));
            }
        }
        return outlines;
    }

    private Outline outline(Tag tag) {
        String title = tag.attribute("text").isEmpty() ? tag.attribute("title") : tag.attribute("text");
        URI feed = address(tag, "xmlurl");
        if (feed == null && tag.attribute("type").equalsIgnoreCase("rss")) {
            feed = address(tag, "url");
        }
        Map<String, String> others = new LinkedHashMap<>();
        tag.attributes().forEach((name, value) -> keep(name, value, others));
        return new Outline(title, feed, address(tag, "htmlurl"), others, outlines(tag));
    }

    private static void keep(String name, String value, Map<String, String> others) {
        if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
            others.put(name, value);
        }
    }

    private static @Nullable URI address(Tag tag, String name) {
        return Optional.of(tag.attribute(name))
                .map(value -> value.startsWith("feed:") ? feedScheme(value) : value)
                .flatMap(Urls::parse)
                .orElse(null);
    }

    private static String feedScheme(String value) {
        String rest = value.substring("feed:".length());
        return rest.startsWith("//") ? "http:" + rest : rest;
    }
}
