package org.kiosque.engine.feed.markup;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What references mean in XML: its own five, numbers, and the names of HTML, which feeds use without declaring. */
final class XmlReferences {
    private XmlReferences() {}

    /** What the name between ampersand and semicolon means; empty where it names an entity of the document. */
    static @Nullable String meaning(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> name.startsWith("#") ? number(name.substring(1)) : named(name);
        };
    }

    private static @Nullable String named(String name) {
        return XmlName.isName(name) ? Entities.getByName(name) : null;
    }

    private static @Nullable String number(String figures) {
        boolean hex = figures.startsWith("x");
        int value = value(figures, hex ? 1 : 0, hex ? 16 : 10);
        boolean sign = value >= 0x20 || value == '\n' || value == '\r' || value == '\t';
        boolean forbidden = value > Character.MAX_CODE_POINT
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)
                || value == 0xfffe
                || value == 0xffff;
        return sign && !forbidden ? XmlText.sign(value) : null;
    }

    private static int value(String figures, int from, int radix) {
        int value = 0;
        for (int i = from; i < figures.length(); i++) {
            int figure = figures.charAt(i) < 0x80 ? Character.digit(figures.charAt(i), radix) : -1;
            if (figure < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * radix + figure;
        }
        return from == figures.length() ? -1 : value;
    }
}
