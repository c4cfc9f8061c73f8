package org.kiosque.server.dossier;

import org.kiosque.engine.text.Span;

/**
 * A verbatim piece of an article.
 *
 * @param span its place in the article's text
 */
public record Extract(long article, String publisher, String language, Span span, String text) {

    /** What stands at a place of an article's text. */
    public static Extract of(Source source, Span span) {
        return new Extract(source.id(), source.publisher(), source.language(), span, span.of(source.text()));
    }
}
