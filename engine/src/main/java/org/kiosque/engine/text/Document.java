package org.kiosque.engine.text;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as text, the common input of every stage after extraction.
 *
 * @param id the caller's name for it, unique among what is handled together
 * @param title the headline, perhaps empty
 * @param text the body; paragraphs are parted by an empty line
 * @param language BCP 47 primary subtag such as {@code fr}, or null where unknown
 * @param published the moment of publication with the publisher's offset, or null
 * @param url the canonical address, or null
 * @param publisher the publisher's name, or null
 */
public record Document(
        String id,
        String title,
        String text,
        @Nullable String language,
        @Nullable OffsetDateTime published,
        @Nullable String url,
        @Nullable String publisher) {

    public Document {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
    }
}
