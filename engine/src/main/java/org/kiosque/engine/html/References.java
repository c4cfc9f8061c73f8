package org.kiosque.engine.html;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Character references in HTML, as far as every parser reads them alike. */
final class References {

    private static final int LONGEST = 32;
    private static final int LONGEST_BASE = 6;

    private References() {}

    /** The text with its references resolved, or null where one is not written out with its semicolon. */
    static @Nullable String resolved(String text, boolean attribute) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            from = at + 1;
            if (isPlain(text, from, attribute)) {
                out.append('&');
            } else {
                int end = text.indexOf(';', from);
                if (end < 0 || end - from > LONGEST || !resolve(text.substring(from, end), out)) {
                    return null;
                }
                from = end + 1;
            }
            at = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Whether an ampersand before that place stands for itself. */
    private static boolean isPlain(String text, int next, boolean attribute) {
        if (next == text.length() || " \t\n\r&".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        int end = next;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == next || (end < text.length() && isFigureOrEnd(text.charAt(end)))) {
            return false;
        }
        return attribute ? end < text.length() && text.charAt(end) == '=' : !beginsAsEntity(text.substring(next, end));
    }

    private static boolean isFigureOrEnd(char sign) {
        return sign == ';' || (sign >= '0' && sign <= '9');
    }

    /** Whether parsers find one of the references that need no semicolon at the beginning of a word. */
    private static boolean beginsAsEntity(String word) {
        for (int length = 2; length <= Math.min(LONGEST_BASE, word.length()); length++) {
            if (Entities.isBaseNamedEntity(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char sign) {
        return (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
    }

    private static boolean resolve(String name, StringBuilder out) {
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "nbsp" -> out.append('\u00a0');
            default -> {
                return name.startsWith("#") ? number(name, out) : entity(name, out);
            }
        }
        return true;
    }

    private static boolean entity(String name, StringBuilder out) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i))) {
                return false;
            }
        }
        String signs = Entities.getByName(name);
        out.append(signs);
        return !signs.isEmpty();
    }

    private static boolean number(String name, StringBuilder out) {
        boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
        int from = hex ? 2 : 1;
        if (name.length() == from || name.length() - from > 6) {
            return false;
        }
        int value = 0;
        for (int i = from; i < name.length(); i++) {
            int figure = name.charAt(i) < 0x80 ? Character.digit(name.charAt(i), hex ? 16 : 10) : -1;
            if (figure < 0) {
                return false;
            }
            value = value * (hex ? 16 : 10) + figure;
        }
        boolean clear = (value >= ' ' && value < 0x7f) || (value >= 0xa0 && value < 0xd800);
        if (clear || (value >= 0xe000 && value < 0xfdd0) || (value >= 0x10000 && value < 0x1fffe)) {
            out.appendCodePoint(value);
            return true;
        }
        return false;
    }
}
