package org.kiosque.engine.text;

import java.time.OffsetDateTime;

/**
 * A moment read from what a publisher wrote, with what was told of it.
 *
 * @param moment what wasn't told of the time of day is zero, an offset that wasn't told is UTC
 * @param dated whether year, month and day were all told
 * @param timed whether a time of day was told
 * @param zoned whether an offset or a zone was told
 */
public record Timestamp(OffsetDateTime moment, boolean dated, boolean timed, boolean zoned) {}
