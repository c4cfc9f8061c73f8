package org.kiosque.engine.proof;

/** Why a claim is dropped. */
public enum Reason {
    /** It cites nothing. */
    UNCITED,
    /** It cites a place that isn't in the sources. */
    UNKNOWN_PLACE,
    /** It holds an address, markup or what speaks to the reader's programs. */
    FOREIGN,
    /** What it cites is written to steer a model, and is no news. */
    STEERED,
    /** What it quotes is not quoted so. */
    QUOTATION,
    /** A name isn't cited. */
    NAME,
    /** Names have changed their parts. */
    ROLE,
    /** A number isn't cited, or counts something else. */
    NUMBER,
    /** A date isn't cited. */
    DATE,
    /** What is denied and what isn't has changed. */
    NEGATION,
    /** It is surer than what it cites. */
    CERTAINTY,
    /** A word that bears on its truth isn't cited. */
    WORD,
    /** Too much of it isn't cited. */
    CONTENT
}
