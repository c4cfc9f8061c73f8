package org.kiosque.engine.feed;

/** What came of reading bytes as OPML: an {@link Opml}, or {@link NotAnOpml} with the reason. */
public sealed interface OpmlReading permits Opml, NotAnOpml {}
