package org.kiosque.engine.translation;

/** What a translation lost, or has added. */
public enum Loss {
    /** It is empty, much too short or too long, or in another language. */
    TEXT,
    NUMBER,
    DATE,
    /** Somebody or something known by an identifier. */
    NAME,
    QUOTATION,
    /** A web address that the original doesn't have. */
    ADDRESS
}
