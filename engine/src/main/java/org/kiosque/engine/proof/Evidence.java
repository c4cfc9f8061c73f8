package org.kiosque.engine.proof;

import org.kiosque.engine.text.Span;

/**
 * A place in an article that a claim cites.
 *
 * @param article the id of one of the sources
 * @param span the place in its text
 */
public record Evidence(String article, Span span) {}
