package org.kiosque.engine.answer;

/** The kind of thing a question asks for. */
enum Kind {
    PERSON,
    NAME,
    PLACE,
    DATE,
    HOUR,
    DURATION,
    AGE,
    MONEY,
    PERCENT,
    MEASURE,
    NUMBER,
    CAUSE,
    MEANS,
    ANY
}
