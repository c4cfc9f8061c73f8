package org.kiosque.server.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kiosque.engine.text.Span;

/** Writes words into addresses. */
public final class Paths {

    private Paths() {}

    /** The address of a place in an article's text. */
    public static String passage(long article, Span span) {
        return "/article/" + article + "?at=" + span.start() + "-" + span.end() + "#at1";
    }

    /** A text as one segment of a path or one value of a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
