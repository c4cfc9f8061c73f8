package org.kiosque.bench.feeds;

/** What came of one check. */
enum Verdict {
    PASSED,
    FAILED,
    /** The check concerns what the model doesn't hold. */
    OUTSIDE
}
