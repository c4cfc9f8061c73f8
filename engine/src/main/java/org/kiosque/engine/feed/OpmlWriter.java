package org.kiosque.engine.feed;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes OPML 2.0. */
final class OpmlWriter {
    private final StringBuilder out = new StringBuilder();

    private OpmlWriter() {}

    static String write(Opml opml) {
        OpmlWriter writer = new OpmlWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>");
        writer.escape(opml.title());
        writer.out.append("</title>\n  </head>\n  <body>\n");
        opml.outlines().forEach(outline -> writer.outline(outline, 4));
        writer.out.append("  </body>\n</opml>\n");
        return writer.out.toString();
    }

    private void outline(Outline outline, int indent) {
        out.append(" ".repeat(indent)).append("<outline");
        attribute("text", outline.title());
        if (outline.feed() != null) {
            attribute("title", outline.title());
            attribute("type", "rss");
            address("xmlUrl", outline.feed());
        }
        address("htmlUrl", outline.home());
        for (Map.Entry<String, String> other : outline.attributes().entrySet()) {
            if (isName(other.getKey())) {
                attribute(other.getKey(), other.getValue());
            }
        }
        if (outline.outlines().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        outline.outlines().forEach(child -> outline(child, Math.min(indent + 2, 60)));
        out.append(" ".repeat(indent)).append("</outline>\n");
    }

    /** Names with a prefix would need its declaration. */
    private static boolean isName(String name) {
        boolean starts = !name.isEmpty() && Character.isLetter(name.charAt(0));
        return starts && name.chars().allMatch(sign -> Character.isLetterOrDigit(sign) || "_-.".indexOf(sign) >= 0);
    }

    private void address(String name, @Nullable URI value) {
        if (value != null) {
            attribute(name, value.toString());
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> out.append(isXml(text, i) ? sign : '\ufffd');
            }
        }
    }

    private static boolean isXml(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign >= 0x20 && sign < 0xfffe;
    }
}
