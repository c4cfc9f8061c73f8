package org.kiosque.server.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An article ready to be filed, new or seen again.
 *
 * @param entryId the assignment it comes from, or {@link Assignment#NONE}
 * @param url canonical, without trackers
 * @param publisher the site
 * @param excerpt why only an excerpt is there, or null for a whole text
 * @param page what it was extracted from, or null where only the feed told of it
 * @param rightsJson what the publisher reserves, as the engine's rights, or null where it says nothing
 * @param nextVisit when to look for changes, or null for never again
 */
public record Submission(
        long entryId,
        String url,
        Site publisher,
        String title,
        String teaser,
        @Nullable String image,
        @Nullable String language,
        Instant published,
        Instant seen,
        @Nullable Excerpt excerpt,
        @Nullable SourcePage page,
        String textHash,
        String articleJson,
        String analysisJson,
        List<Tagging> hashtags,
        @Nullable String rightsJson,
        @Nullable Instant nextVisit) {

    public Submission {
        hashtags = List.copyOf(hashtags);
    }

    public boolean teaserOnly() {
        return excerpt != null;
    }

    /**
     * A publisher's site.
     *
     * @param host authority of its addresses
     */
    public record Site(String host, String name, @Nullable String language, String home) {}

    /**
     * The page as the server sent it.
     *
     * @param gzipped its bytes, compressed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record SourcePage(String url, @Nullable String contentType, byte[] gzipped) {

        /** Its bytes, unpacked. */
        public byte[] body() {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("A stored page can't be unpacked: " + url, e);
            }
        }
    }

    /**
     * One hashtag of the article, in order of rank.
     *
     * @param key the same in every language where an identifier is known
     * @param labels the one of the article's language first
     */
    public record Tagging(String key, String type, List<Label> labels) {
        public Tagging {
            labels = List.copyOf(labels);
        }
    }

    /** What a hashtag is called in a language. */
    public record Label(String language, String tag, String label) {}
}
