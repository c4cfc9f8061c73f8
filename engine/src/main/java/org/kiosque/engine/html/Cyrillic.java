package org.kiosque.engine.html;

import java.nio.charset.Charset;
import java.util.Optional;

/** Tells Cyrillic single-byte text from Latin text by how much of it lies above 0xC0. */
final class Cyrillic {

    private static final double SHARE = 0.35;

    private Cyrillic() {}

    /** The Cyrillic character set, or empty where the visible letters are mostly ASCII. */
    static Optional<Charset> guess(byte[] body, int limit) {
        int ascii = 0;
        int upper = 0;
        int lower = 0;
        int pairs = 0;
        boolean tag = false;
        for (int i = 0; i < Math.min(limit, body.length); i++) {
            int b = body[i] & 0xff;
            tag = b == '<' || (tag && b != '>');
            if (tag) {
                continue;
            }
            ascii += (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
            upper += b >= 0xc0 && b < 0xe0 ? 1 : 0;
            lower += b >= 0xe0 ? 1 : 0;
            pairs += b >= 0xc0 && i > 0 && (body[i - 1] & 0xff) >= 0xc0 ? 1 : 0;
        }
        int high = upper + lower;
        // Accented letters stand between plain ones; Cyrillic ones stand together.
        if (high <= SHARE * (ascii + high) || pairs < high / 2) {
            return Optional.empty();
        }
        // KOI8-R keeps its small letters where windows-1251 has the capitals.
        return Optional.of(Charset.forName(upper > lower ? "KOI8-R" : "windows-1251"));
    }
}
