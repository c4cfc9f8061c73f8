package org.kiosque.server.web.page;

/**
 * A moment as a page shows it.
 *
 * @param iso ISO 8601, for machines
 * @param full date and time in the reader's language
 * @param age such as "6 hours ago", or the date where that is long ago
 */
public record Moment(String iso, String full, String age) {}
