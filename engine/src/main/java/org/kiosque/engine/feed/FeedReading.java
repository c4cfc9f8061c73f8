package org.kiosque.engine.feed;

/** What came of reading bytes as a feed: a {@link Feed}, or {@link NotAFeed} with the reason. */
public sealed interface FeedReading permits Feed, NotAFeed {}
