package org.kiosque.engine.feed.markup;

/**
 * A run of text between tags.
 *
 * @param text with references resolved
 */
public record Words(String text) implements Part {}
