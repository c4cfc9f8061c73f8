package org.kiosque.server.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param language of the page's own words
 * @param title the window's title
 * @param feed path of the page's feed, or null
 * @param query what was searched for, or empty
 * @param refresh whether the page loads itself again after a while
 */
public record Frame(String language, String title, @Nullable String feed, String query, boolean refresh) {

    public static Frame of(Reader reader, String title) {
        return new Frame(reader.language(), title, null, "", false);
    }

    public Frame withFeed(String path) {
        return new Frame(language, title, path, query, refresh);
    }

    public Frame withQuery(String words) {
        return new Frame(language, title, feed, words, refresh);
    }

    public Frame refreshing(boolean again) {
        return new Frame(language, title, feed, query, again);
    }

    /** The style sheet's path, which changes whenever its content does. */
    public String style() {
        return Asset.STYLE;
    }

    /** The query as a value in an address. */
    public String segment() {
        return Paths.segment(query);
    }
}
