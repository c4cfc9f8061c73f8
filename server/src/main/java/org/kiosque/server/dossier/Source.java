package org.kiosque.server.dossier;

import java.time.Instant;
import org.kiosque.engine.enrich.analysis.Analysis;

/**
 * An article of the story.
 *
 * @param language BCP 47 primary subtag, or empty
 * @param text as its version has it
 */
public record Source(
        long id, String publisher, String language, Instant published, String title, String text, Analysis analysis) {

    /** The same article in another version. */
    public Source with(String otherText, Analysis otherAnalysis) {
        return new Source(id, publisher, language, published, title, otherText, otherAnalysis);
    }
}
