package org.kiosque.engine.answer;

/** The kind of thing a question asks for. */
enum Kind {
    PERSON,
    PLACE,
    DATE,
    NUMBER,
    CAUSE,
    ANY
}
