package org.kiosque.engine.template;

import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** A 64-bit hash of a text's words, the same for every spacing, case, accent and punctuation. */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long LEADING = 0x9e3779b97f4a7c15L;

    private Fingerprint() {}

    /** The hash, or 0 where the text has no word. */
    static long of(String text) {
        long hash = OFFSET;
        boolean some = false;
        for (Word word : Words.of(text)) {
            hash = append(hash, Words.fold(word.text()));
            some = true;
        }
        return some ? mixed(hash) : 0;
    }

    /** The hash of the same text where it opens an article: what others tease there is this one's own. */
    static long leading(long fingerprint) {
        return mixed(fingerprint ^ LEADING);
    }

    static long word(String folded) {
        return mixed(append(OFFSET, folded));
    }

    private static long append(long hash, String word) {
        long next = hash;
        for (int i = 0; i < word.length(); i++) {
            next = (next ^ word.charAt(i)) * PRIME;
        }
        return (next ^ ' ') * PRIME;
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
