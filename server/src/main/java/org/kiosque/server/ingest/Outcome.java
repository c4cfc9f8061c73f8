package org.kiosque.server.ingest;

/** What became of a page. */
public enum Outcome {
    NEW,
    /** A new version of an article that was on file. */
    CHANGED,
    /** Nothing was filed: the article has this text already, or a newer or better one. */
    KNOWN,
    /** The page holds no article. */
    NO_ARTICLE,
    /** A fault of ours. */
    FAILED
}
