package org.kiosque.engine.text;

import java.util.Arrays;

/** The two ways of counting in one text, by UTF-16 units as {@link String} does and by code points, and the way between. */
public final class CodePoints {

    private static final int[] NONE = {};

    private final String text;
    private final int[] astral;

    private CodePoints(String text, int[] astral) {
        this.text = text;
        this.astral = astral;
    }

    public static CodePoints of(String text) {
        return new CodePoints(text, astral(text));
    }

    /** UTF-16 positions of the characters that take two units; most texts have none. */
    private static int[] astral(String text) {
        int[] found = NONE;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The code point index of a UTF-16 index; one inside a pair counts as the index after it. */
    public int codePoint(int utf16) {
        if (astral.length == 0) {
            return utf16;
        }
        int place = Arrays.binarySearch(astral, utf16);
        return utf16 - (place >= 0 ? place : -place - 1);
    }

    /** The UTF-16 index of a code point index. */
    public int utf16(int codePoint) {
        if (astral.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = astral.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (astral[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** The span of the UTF-16 range from {@code from} to before {@code to}. */
    public Span span(int from, int to) {
        return new Span(codePoint(from), codePoint(to));
    }

    /** The part of the text that a span covers. */
    public String text(Span span) {
        return text.substring(utf16(span.start()), utf16(span.end()));
    }

    /** How many code points the text has. */
    public int length() {
        return text.length() - astral.length;
    }
}
