package org.kiosque.server.web.article;

/**
 * A picture with its words, each of which may be empty.
 *
 * @param path where this site serves it
 */
record Plate(String path, String alt, String caption, String credit) {}
