package org.kiosque.engine.proof;

import java.util.Set;

/**
 * Neighbouring words of a text that are one name.
 *
 * @param from the place of its first word
 * @param to the place of its last word
 * @param forms its words, folded
 * @param tie how a preposition ties it to what stands before, such as {@code by}; empty where none does
 */
record NameRun(int from, int to, Set<String> forms, String tie) {

    /** Whether both can be the same: they share a word. */
    boolean same(NameRun other) {
        return forms.stream().anyMatch(other.forms::contains);
    }
}
