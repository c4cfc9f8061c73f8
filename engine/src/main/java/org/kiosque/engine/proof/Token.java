package org.kiosque.engine.proof;

import java.util.Set;
import org.kiosque.engine.text.Word;

/**
 * A word of a text under check.
 *
 * @param word with its place in the text
 * @param form folded
 * @param stem its light stem
 * @param meanings numbers of the lines of {@code meanings.txt} that hold it
 * @param sentence the number of its sentence
 * @param clause the number of its clause
 * @param name whether it is written as a name
 * @param plain whether it is a word that tells nothing by itself
 */
record Token(
        Word word,
        String form,
        String stem,
        Set<Integer> meanings,
        int sentence,
        int clause,
        boolean name,
        boolean plain) {

    private static final int LEAST = 5;
    private static final double SHARED = 0.7;

    /** Whether it tells something that is no name and no number. */
    boolean telling() {
        return !plain && !name && !number();
    }

    boolean number() {
        return Character.isDigit(form.codePointAt(0));
    }

    /** Whether two words say the same: the same stem or beginning, or the same meaning. */
    boolean means(Token other) {
        return stem.equals(other.stem) || form.equals(other.form) || shares(other) || sameMeaning(other);
    }

    boolean sameMeaning(Token other) {
        return meanings.stream().anyMatch(other.meanings::contains);
    }

    /** Whether two longer words begin alike, as "construire" and "construction" do. */
    private boolean shares(Token other) {
        if (name || other.name || number() || other.number()) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(stem.length(), other.stem.length());
        while (same < shorter && stem.charAt(same) == other.stem.charAt(same)) {
            same++;
        }
        return same >= LEAST && same >= SHARED * shorter;
    }
}
