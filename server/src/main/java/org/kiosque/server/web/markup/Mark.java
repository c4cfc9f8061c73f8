package org.kiosque.server.web.markup;

import org.kiosque.engine.text.Span;

/**
 * A passage of an article's text that a link can lead to.
 *
 * @param id the anchor's name, unique in the page
 */
public record Mark(String id, Span span) {}
