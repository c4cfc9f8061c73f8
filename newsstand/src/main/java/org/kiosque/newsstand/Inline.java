package org.kiosque.newsstand;

import java.util.regex.Pattern;

/** The inline marks of an article file, as HTML and as plain text. */
final class Inline {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((https?://[^()\\s]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern ITALIC = Pattern.compile("\\*([^*]+)\\*");

    private Inline() {}

    static String html(String marked) {
        String html = LINK.matcher(Markup.escape(marked)).replaceAll("<a href=\"$2\">$1</a>");
        html = BOLD.matcher(html).replaceAll("<strong>$1</strong>");
        return ITALIC.matcher(html).replaceAll("<em>$1</em>");
    }

    static String plain(String marked) {
        String plain = LINK.matcher(marked).replaceAll("$1");
        plain = BOLD.matcher(plain).replaceAll("$1");
        return ITALIC.matcher(plain).replaceAll("$1");
    }
}
