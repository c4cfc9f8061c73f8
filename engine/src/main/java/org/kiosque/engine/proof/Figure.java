package org.kiosque.engine.proof;

/**
 * A number of a text.
 *
 * @param value what it comes to
 * @param unit its unit or month in one spelling, or empty
 * @param from the place of its first word
 * @param to the place of its last word, the unit among them
 */
record Figure(double value, String unit, int from, int to) {}
