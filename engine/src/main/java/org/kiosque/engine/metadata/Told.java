package org.kiosque.engine.metadata;

/** A value and the part of the page that told it. */
public record Told<T>(T value, Reason reason) {}
