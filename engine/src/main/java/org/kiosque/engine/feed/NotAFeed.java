package org.kiosque.engine.feed;

/**
 * Bytes that are no feed in any known format.
 *
 * @param reason in words for a person
 */
public record NotAFeed(String reason) implements FeedReading {}
