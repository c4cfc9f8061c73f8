package org.kiosque.engine.enrich.gloss;

import org.kiosque.engine.text.Span;

/**
 * Letters that a text spells out, such as {@code the European Central Bank (ECB)}.
 *
 * @param letters such as {@code ECB}
 * @param place of the name and its letters together
 */
public record Acronym(String letters, Span place) {}
