package org.kiosque.server.store;

/** Why only an excerpt of an article is shown. */
public enum Excerpt {
    /** The publisher keeps a part of the text to subscribers. */
    PAYWALL,
    /** The publisher's robots.txt doesn't want programs to read the page. */
    ROBOTS,
    /** The page can't be had, or holds no article that a program can read. */
    UNREADABLE,
    /** The text that was found looks incomplete. */
    INCOMPLETE,
    /** The publisher lets nobody keep a copy of the page (noarchive), or not any more (unavailable_after). */
    RESERVED,
    /** The feed names no page. */
    FEED
}
