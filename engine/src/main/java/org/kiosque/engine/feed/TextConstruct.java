package org.kiosque.engine.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.kiosque.engine.feed.markup.Part;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.feed.markup.Words;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;

/** Text in a feed, which may be plain, escaped HTML, markup right inside or Base64. */
final class TextConstruct {
    private static final Set<String> VOID = Set.of(
            "br", "hr", "img", "wbr", "source", "track", "area", "col", "embed", "input", "link", "meta", "base");

    private static final List<String> EMBEDS = List.of("iframe", "object", "noscript", "video", "audio");

    private TextConstruct() {}

    /** The HTML that a tag means, not yet made harmless; Atom says what is plain text, RSS never does. */
    static String html(Tag tag, boolean atom) {
        String type = tag.attribute("type").toLowerCase(Locale.ROOT);
        String mode = tag.attribute("mode").toLowerCase(Locale.ROOT);
        if (tag.hasTags() && !mode.equals("escaped")) {
            return inside(tag, type);
        }
        String text = tag.text();
        if (mode.equals("base64") || isBinary(type)) {
            text = decoded(text);
        }
        boolean other = type.indexOf('/') > 0 && !type.contains("html") && !isBinary(type) && !mode.equals("escaped");
        boolean plain = type.equals("text") || other || (atom && type.isEmpty());

        return plain && !looksLikeHtml(text) ? Entities.escape(text) : withoutOpenEmbeds(text);
    }

    /** An embedded frame or object that is never closed would swallow all text behind it. */
    private static String withoutOpenEmbeds(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        String mended = html;
        for (String name : EMBEDS) {
            int at = mended.indexOf('<' + name);
            int end = at < 0 ? -1 : mended.indexOf('>', at);
            if (end >= 0 && mended.indexOf("</" + name, end) < 0) {
                mended = mended.substring(0, at) + mended.substring(end + 1);
            }
        }
        return mended;
    }

    /** One line of plain text. */
    static String line(String html, int longest) {
        String text = html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : Sanitizer.text(html);
        return shortened(folded(text), longest);
    }

    /** Plain text that keeps its line breaks. */
    static String lines(String html, int longest) {
        String text = html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : Sanitizer.text(html);
        return shortened(text.strip(), longest);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean blank = Character.isWhitespace(sign) || sign == '\u00a0';
            if (blank && !space && !folded.isEmpty()) {
                folded.append(' ');
            } else if (!blank) {
                folded.append(sign);
            }
            space = blank;
        }
        return folded.toString().strip();
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isBinary(String type) {
        boolean media = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        return media || type.equals("application/octet-stream");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    /** A closing tag or a character reference shows that text called plain is not. */
    static boolean looksLikeHtml(String text) {
        int close = text.indexOf("</");
        if (close >= 0 && close + 2 < text.length() && Character.isLetter(text.charAt(close + 2))) {
            return true;
        }
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at);
            if (end > at + 1 && end - at <= 10 && isReference(text.substring(at + 1, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReference(String name) {
        return name.startsWith("#") || Entities.isNamedEntity(name);
    }

    private static String inside(Tag tag, String type) {
        Tag holder = tag;
        if (type.equals("xhtml") && tag.tags().size() == 1 && isLoneDivision(tag)) {
            holder = tag.tags().getFirst();
        }
        StringBuilder html = new StringBuilder();
        holder.parts().forEach(part -> write(part, html, tag.base()));
        return html.toString().strip();
    }

    private static boolean isLoneDivision(Tag tag) {
        boolean lone = tag.parts().stream()
                .allMatch(part -> part instanceof Tag
                        || (part instanceof Words words && words.text().isBlank()));
        return lone && tag.tags().getFirst().localName().equals("div");
    }

    private static void write(Part part, StringBuilder html, URI base) {
        switch (part) {
            case Words words -> html.append(Entities.escape(words.text()));
            case Tag tag -> write(tag, html, base);
        }
    }

    private static void write(Tag tag, StringBuilder html, URI base) {
        html.append('<').append(tag.localName());
        tag.attributes().forEach((name, value) -> write(name, value, tag, html, base));
        html.append('>');
        if (!VOID.contains(tag.localName())) {
            tag.parts().forEach(part -> write(part, html, base));
            html.append("</").append(tag.localName()).append('>');
        }
    }

    private static void write(String written, String value, Tag tag, StringBuilder html, URI base) {
        String name = written.toLowerCase(Locale.ROOT);
        boolean relative =
                (name.equals("href") || name.equals("src")) && !tag.base().equals(base);
        String resolved =
                relative ? Urls.resolve(tag.base(), value).map(URI::toString).orElse("") : value;
        html.append(' ')
                .append(name)
                .append("=\"")
                .append(Entities.escape(resolved))
                .append('"');
    }
}
