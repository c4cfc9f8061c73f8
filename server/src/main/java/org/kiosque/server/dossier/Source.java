package org.kiosque.server.dossier;

import java.time.Instant;
import java.util.Objects;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.server.store.Card;

/**
 * An article of the story.
 *
 * @param host the publisher's site, as authority
 * @param language BCP 47 primary subtag, or empty
 * @param text as its version has it
 */
public record Source(
        long id,
        String publisher,
        String host,
        String language,
        Instant published,
        String title,
        String text,
        Analysis analysis) {

    /** An article as lists show it, with the text and what was found in one of its versions. */
    public static Source of(Card card, String text, Analysis analysis) {
        return new Source(
                card.id(),
                card.publisher(),
                card.host(),
                Objects.requireNonNullElse(card.language(), ""),
                card.published(),
                card.title(),
                text,
                analysis);
    }

    /** Whether a passage of its text is still there as the analysis saw it. */
    boolean stands(Analysis.Passage passage) {
        return passage.in() == Analysis.In.TEXT
                && passage.span().end() <= text.codePointCount(0, text.length())
                && passage.span().of(text).equals(passage.text());
    }

    /** The same article in another version. */
    public Source with(String otherText, Analysis otherAnalysis) {
        return new Source(id, publisher, host, language, published, title, otherText, otherAnalysis);
    }
}
