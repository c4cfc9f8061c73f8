package org.kiosque.server.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes words into addresses. */
public final class Paths {

    private Paths() {}

    /** A text as one segment of a path or one value of a query. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
