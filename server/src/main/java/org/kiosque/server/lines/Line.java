package org.kiosque.server.lines;

/**
 * A line of input.
 *
 * @param number counted from 1, blank lines included
 * @param bytes without the line's end, or why they could not be read
 */
public record Line(long number, Outcome<byte[]> bytes) {}
