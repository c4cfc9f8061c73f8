package org.kiosque.engine.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.XmlText;

/** Reads feeds of every format: RSS, Atom, JSON Feed, sitemaps and their indexes. */
public final class FeedParser {
    private static final int LARGEST = 16 * 1024 * 1024;

    private FeedParser() {}

    /**
     * Reads a feed as far as sense can be made of it; never throws.
     *
     * @param body as the server sent it, unpacked
     * @param contentType the header of that name, or null
     * @param base where the feed was found; relative addresses start there
     */
    public static FeedReading parse(byte[] body, @Nullable String contentType, URI base) {
        if (body.length > LARGEST) {
            return new NotAFeed("larger than " + LARGEST + " bytes");
        }
        XmlText document = XmlText.decode(body, contentType);
        String text = document.text();
        int first = firstSign(text);
        if (first < 0) {
            return new NotAFeed(text.isBlank() ? "empty" : "neither XML nor JSON");
        }
        return text.charAt(first) == '{'
                ? JsonFeedReader.read(text.substring(first), base)
                : XmlFeed.read(document, base);
    }

    private static int firstSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '<' || sign == '{') {
                return i;
            }
        }
        return -1;
    }
}
