package org.kiosque.engine.answer;

/**
 * A verbatim piece of an article's text.
 *
 * @param article the document's id
 * @param start its first code point in the document's text
 * @param end one past its last code point
 * @param text equal to what the two cover
 */
public record Citation(String article, int start, int end, String text) {}
