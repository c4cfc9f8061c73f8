package org.kiosque.engine.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode has beside its sound.
 *
 * @param chapters address of its chapters (JSON of the podcast namespace), or null
 * @param transcripts its words, in one or more forms and languages
 */
public record Podcast(@Nullable URI chapters, List<Transcript> transcripts) {

    public Podcast {
        transcripts = List.copyOf(transcripts);
    }

    /**
     * The words of an episode.
     *
     * @param url where they are
     * @param type the media type as declared, or null
     * @param language BCP 47 tag, or null
     */
    public record Transcript(
            URI url, @Nullable String type, @Nullable String language) {}
}
