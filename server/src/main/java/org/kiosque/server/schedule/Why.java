package org.kiosque.server.schedule;

import java.util.Locale;

/** Why the next visit to a feed is when it is. */
public enum Why {
    /** It was never visited. */
    NEW,
    /** Something new is to be expected by then. */
    RHYTHM,
    /** The feed asks for this pace (ttl, sy, skipHours, skipDays). */
    FEED,
    /** The server says that its answer stays fresh until then. */
    CACHE,
    /** The server asked to be left alone until then. */
    WAIT,
    /** Visits have failed. */
    BACKOFF,
    /** A hub tells what is new; this visit only checks it. */
    HUB,
    /** A person asked for it. */
    ASKED;

    /** The word that the database and the messages use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
