package org.kiosque.newsstand;

/**
 * A picture as an article file names it; the pixels are drawn when asked for.
 *
 * @param alt what it shows
 * @param caption the line below it, perhaps empty
 * @param credit who made it, perhaps empty
 */
public record Picture(String alt, String caption, String credit) {}
