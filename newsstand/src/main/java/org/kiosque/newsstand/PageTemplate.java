package org.kiosque.newsstand;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The named fragments of a publisher's pages. A file holds several, each below a line {@code <!--# name -->}; a
 * fragment has places {@code {{name}}} and no logic.
 */
final class PageTemplate {
    private static final Pattern MARK = Pattern.compile("(?m)^<!--# ([a-z0-9-]+) -->\\n");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    private final Map<String, String> fragments;

    private PageTemplate(Map<String, String> fragments) {
        this.fragments = fragments;
    }

    /** The fragments of a publisher's file; those that it lacks are taken from {@code defaults}. */
    static PageTemplate of(String defaults, String own) {
        Map<String, String> fragments = new HashMap<>(split(defaults));
        fragments.putAll(split(own));
        return new PageTemplate(Map.copyOf(fragments));
    }

    private static Map<String, String> split(String file) {
        Map<String, String> fragments = new HashMap<>();
        Matcher mark = MARK.matcher(file);
        @Nullable String name = null;
        int start = 0;
        while (mark.find()) {
            if (name != null) {
                fragments.put(name, file.substring(start, mark.start()).strip());
            }
            name = mark.group(1);
            start = mark.end();
        }
        if (name != null) {
            fragments.put(name, file.substring(start).strip());
        }
        return fragments;
    }

    /** Fills a fragment; a place without a value, or no such fragment, is a mistake of ours. */
    String fill(String fragment, Map<String, String> values) {
        @Nullable String text = fragments.get(fragment);
        if (text == null) {
            throw new IllegalStateException("no fragment " + fragment);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            @Nullable String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for " + place.group(1) + " in " + fragment);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
