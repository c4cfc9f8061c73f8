package org.kiosque.engine.html;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param errors bytes that belong to none
 */
record Utf8(int sequences, int errors) {

    /** Reads all bytes; a sequence cut off by the end is no error. */
    static Utf8 of(byte[] body) {
        int sequences = 0;
        int errors = 0;
        int at = 0;
        while (at < body.length) {
            int length = length(body, at);
            if (length > 1) {
                sequences++;
            } else if (length == 0) {
                errors++;
            }
            at += Math.max(1, length);
        }
        return new Utf8(sequences, errors);
    }

    private static int length(byte[] body, int at) {
        int lead = body[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int expected = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
        for (int i = 1; i < expected; i++) {
            if (at + i >= body.length) {
                return i;
            }
            int next = body[at + i] & 0xff;
            if (next < 0x80 || next > 0xbf || (i == 1 && !second(lead, next))) {
                return 0;
            }
        }
        return expected;
    }

    /** Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte. */
    private static boolean second(int lead, int next) {
        return switch (lead) {
            case 0xe0 -> next >= 0xa0;
            case 0xed -> next <= 0x9f;
            case 0xf0 -> next >= 0x90;
            case 0xf4 -> next <= 0x8f;
            default -> true;
        };
    }
}
