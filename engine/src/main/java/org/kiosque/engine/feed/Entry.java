package org.kiosque.engine.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param id the publisher's identifier for it; where none is given, its link or a hash of its title and text
 * @param link the article's page, or null
 * @param title plain text, perhaps empty
 * @param summary plain text, or null
 * @param content sanitised HTML, or null
 * @param published with its offset (UTC where the feed tells none), or null
 * @param updated likewise
 * @param language BCP 47 tag, or null
 * @param authors names of people or desks
 * @param tags as the publisher wrote them
 * @param images lead images, largest first
 * @param enclosures audio, video and other attached files
 * @param podcast chapters and transcripts, or null
 * @param discussion comments and what it answers, or null
 * @param place where it is about, or null
 */
public record Entry(
        String id,
        @Nullable URI link,
        String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime updated,
        @Nullable String language,
        List<String> authors,
        List<String> tags,
        List<URI> images,
        List<Enclosure> enclosures,
        @Nullable Podcast podcast,
        @Nullable Discussion discussion,
        @Nullable Place place) {

    public Entry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        images = List.copyOf(images);
        enclosures = List.copyOf(enclosures);
    }

    /** An entry without what only modules tell. */
    public Entry(
            String id,
            @Nullable URI link,
            String title,
            @Nullable String summary,
            @Nullable String content,
            @Nullable OffsetDateTime published,
            @Nullable OffsetDateTime updated,
            @Nullable String language,
            List<String> authors,
            List<String> tags,
            List<URI> images,
            List<Enclosure> enclosures) {
        this(
                id,
                link,
                title,
                summary,
                content,
                published,
                updated,
                language,
                authors,
                tags,
                images,
                enclosures,
                null,
                null,
                null);
    }

    /** This entry without what changes though its article doesn't: how many comments there are. */
    public Entry settled() {
        return discussion == null || discussion.comments() == null
                ? this
                : new Entry(
                        id,
                        link,
                        title,
                        summary,
                        content,
                        published,
                        updated,
                        language,
                        authors,
                        tags,
                        images,
                        enclosures,
                        podcast,
                        discussion.uncounted(),
                        place);
    }

    /** This entry with the feed's language and authors where it tells none of its own. */
    Entry inheriting(@Nullable String feedLanguage, List<String> feedAuthors) {
        return new Entry(
                id,
                link,
                title,
                summary,
                content,
                published,
                updated,
                language == null ? feedLanguage : language,
                authors.isEmpty() ? feedAuthors : authors,
                tags,
                images,
                enclosures,
                podcast,
                discussion,
                place);
    }
}
