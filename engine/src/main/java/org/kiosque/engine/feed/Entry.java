package org.kiosque.engine.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Picture;

/**
 * One entry of a feed.
 *
 * @param id the publisher's identifier for it; where none is given, its link or a hash of its title and text
 * @param link the article's page, or null
 * @param title plain text, perhaps empty
 * @param summary plain text
 * @param content sanitised HTML
 * @param published with its offset (UTC where the feed tells none), or null
 * @param updated likewise
 * @param language BCP 47 tag, or null
 * @param authors names of people or desks
 * @param tags as the publisher wrote them
 * @param images lead images told beside the content, largest first
 * @param enclosures audio, video and other attached files
 * @param podcast chapters and transcripts, or null
 * @param discussion comments and what it answers, or null
 * @param place where it is about, or null
 */
public record Entry(
        String id,
        @Nullable URI link,
        String title,
        Prose summary,
        Prose content,
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
    private static final int MOST_PICTURES = 20;

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
                Prose.of(summary),
                Prose.of(content),
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

    /** The lead images; where the entry tells none, those in its content. */
    public List<URI> pictures() {
        return images.isEmpty()
                ? Picture.addresses(content.text()).stream()
                        .limit(MOST_PICTURES)
                        .toList()
                : images;
    }

    /**
     * A fingerprint of all that was told but the identifier and the number of comments. Entries with one digest are
     * alike; it needs no text to be made.
     */
    public String digest() {
        var parts = Arrays.asList(
                link, title, published, updated, language, authors, tags, images, enclosures, podcast, place);
        String told = parts + "\n" + (discussion == null ? null : discussion.uncounted()) + '\n' + summary.source();
        return EntryReader.hash(told + '\n' + content.source());
    }

    /** This entry without what changes though its article doesn't: how many comments there are. */
    public Entry settled() {
        return discussion == null || discussion.comments() == null
                ? this
                : with(language, authors, discussion.uncounted());
    }

    /** This entry with the feed's language and authors where it tells none of its own. */
    Entry inheriting(@Nullable String feedLanguage, List<String> feedAuthors) {
        boolean speaks = language != null || feedLanguage == null;
        boolean signed = !authors.isEmpty() || feedAuthors.isEmpty();
        return speaks && signed
                ? this
                : with(speaks ? language : feedLanguage, signed ? authors : feedAuthors, discussion);
    }

    private Entry with(@Nullable String speech, List<String> people, @Nullable Discussion talk) {
        return new Entry(
                id,
                link,
                title,
                summary,
                content,
                published,
                updated,
                speech,
                people,
                tags,
                images,
                enclosures,
                podcast,
                talk,
                place);
    }
}
