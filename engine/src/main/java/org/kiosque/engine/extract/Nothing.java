package org.kiosque.engine.extract;

/**
 * A page that holds no article.
 *
 * @param reason in words for a person
 */
public record Nothing(String reason) implements Extraction {}
