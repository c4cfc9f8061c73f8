package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What kind of address an article has: where numbers, dates, slugs and plain words stand in it. */
final class AddressShape {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:^|\\D)\\d{4,}(?:\\D|$)");
    private static final Pattern SLUG = Pattern.compile("[^-_]+(?:[-_][^-_]+){3,}");
    private static final Pattern CODED = Pattern.compile("(?:%[0-9A-F]{2}){8}");

    private AddressShape() {}

    /** Segments as {@code N} (number), {@code S} (slug), {@code I} (word with a number) or {@code W}; parameters named. */
    static String of(URI url) {
        StringJoiner shape = new StringJoiner("/", "/", "");
        for (String segment : segments(url)) {
            shape.add(kind(segment));
        }
        return url.getRawQuery() == null ? shape.toString() : shape + "?" + names(url.getRawQuery());
    }

    /** Whether an address is likely an article's, and not a section's. */
    static boolean isTelling(URI url) {
        String query = url.getRawQuery();
        for (String segment : segments(url)) {
            if (SLUG.matcher(segment).matches()
                    || LONG_NUMBER.matcher(segment).find()
                    || CODED.matcher(segment).find()) {
                return true;
            }
        }
        return query != null && NUMBER.matcher(query).find() && !query.startsWith("page=");
    }

    private static String kind(String segment) {
        if (NUMBER.matcher(segment).matches()) {
            return "N";
        }
        if (SLUG.matcher(segment).matches() || CODED.matcher(segment).find()) {
            return "S";
        }
        return LONG_NUMBER.matcher(segment).find() ? "I" : "W";
    }

    private static String[] segments(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? new String[0] : inner.split("/");
    }

    private static String names(String query) {
        StringJoiner names = new StringJoiner("&");
        for (String parameter : query.split("&")) {
            names.add(parameter.split("=", 2)[0]);
        }
        return names.toString();
    }
}
