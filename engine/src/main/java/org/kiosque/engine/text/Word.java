package org.kiosque.engine.text;

/**
 * One word or number of a text.
 *
 * @param text as written
 * @param span its place, in code points
 */
public record Word(String text, Span span) {}
