package org.kiosque.bench.web;

/** How a feed's server behaves, in what share of the web, and what has to become of the feed. */
enum Behaviour {
    PLAIN(120, Fate.READ),
    ETAG(230, Fate.READ),
    LAST_MODIFIED(120, Fate.READ),
    /** Has a new entry, and a new ETag, in the second round. */
    GROWING(100, Fate.READ),
    GZIPPED(80, Fate.READ),
    CHUNKED(40, Fate.READ),
    /** Speaks HTTP/1.0: no length, no keep-alive. */
    HTTP_1_0(30, Fate.READ),
    /** Closes the connection after every answer. */
    CLOSING(30, Fate.READ),
    MOVED_FOR_GOOD(40, Fate.READ),
    MOVED_FOR_NOW(30, Fate.READ),
    /** Too many requests at first, with Retry-After in seconds. */
    BUSY_FOR_SECONDS(20, Fate.READ),
    /** Out of service at first, with Retry-After as a date. */
    BUSY_UNTIL(20, Fate.READ),
    SLOW_HEADER(10, Fate.READ),
    DRIPPING_BODY(10, Fate.READ),
    WRONG_CHARSET(30, Fate.READ),
    WRONG_TYPE(20, Fate.READ),
    BROKEN_XML(20, Fate.READ),
    GONE(15, Fate.GONE),
    NOT_FOUND(10, Fate.FAILED),
    FAULTY(5, Fate.FAILED),
    NO_FEED(2, Fate.FAILED),
    EMPTY(2, Fate.FAILED),
    LOOP(3, Fate.FAILED),
    RESET(3, Fate.FAILED),
    CUT_OFF(3, Fate.FAILED),
    BOMB(2, Fate.FAILED),
    ENDLESS_BODY(2, Fate.FAILED),
    ENDLESS_HEADER(1, Fate.FAILED),
    /** Never answers. */
    SILENT(1, Fate.FAILED),
    /** Sends a byte now and then, for ever. */
    SLOW_LORIS(1, Fate.FAILED);

    /** What has to become of a feed. */
    enum Fate {
        READ,
        FAILED,
        GONE
    }

    private final int share;
    private final Fate fate;

    Behaviour(int share, Fate fate) {
        this.share = share;
        this.fate = fate;
    }

    /** In thousandths. */
    int share() {
        return share;
    }

    Fate fate() {
        return fate;
    }

    /** Whether it costs its reader the longest time that is allowed. */
    boolean takesForEver() {
        return this == SILENT || this == SLOW_LORIS;
    }

    /** Whether its answer never comes to an end. */
    boolean isEndless() {
        return this == ENDLESS_BODY || this == ENDLESS_HEADER || this == SLOW_LORIS;
    }

    /** Whether other feeds are kept away from its host, since they would have to suffer for it. */
    boolean isAlone() {
        return fate == Fate.FAILED || this == BUSY_FOR_SECONDS || this == BUSY_UNTIL;
    }

    /** Whether its answer has a validator, so that every later request has to bring it back. */
    boolean hasValidator() {
        return this == ETAG || this == LAST_MODIFIED || this == GROWING || this == GZIPPED;
    }
}
