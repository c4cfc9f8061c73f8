package org.kiosque.engine.proof;

/** What a check holds against a claim, with the words in question. */
record Finding(Reason reason, String what) {}
