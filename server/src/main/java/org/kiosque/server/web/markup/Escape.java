package org.kiosque.server.web.markup;

/** Turns text into HTML that shows it. */
public final class Escape {

    private Escape() {}

    /** Safe in element content and in quoted attribute values. */
    public static String html(CharSequence text) {
        var out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> append(out, (char) c));
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(c);
        }
    }
}
