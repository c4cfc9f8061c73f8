package org.kiosque.engine.feed;

/**
 * Bytes that are no OPML.
 *
 * @param reason in words for a person
 */
public record NotAnOpml(String reason) implements OpmlReading {}
