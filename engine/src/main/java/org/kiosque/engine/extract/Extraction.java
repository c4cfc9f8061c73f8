package org.kiosque.engine.extract;

/** What came of extracting a page: an {@link Article}, or {@link Nothing} with the reason. */
public sealed interface Extraction permits Article, Nothing {}
