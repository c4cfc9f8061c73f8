package org.kiosque.server.index;

/**
 * An article about something near, of another story.
 *
 * @param reason the label of a hashtag that both have, or empty
 */
public record Related(long article, String reason) {}
