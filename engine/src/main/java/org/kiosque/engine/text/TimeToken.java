package org.kiosque.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of figures, a run of letters or a single other sign in a written date.
 *
 * @param kind {@code 0} figures, {@code a} letters, otherwise the sign itself
 * @param text in lower case, figures as ASCII, letters without marks
 * @param spaced whether white space stands before it
 */
record TimeToken(char kind, String text, boolean spaced) {
    static final char NUMBER = '0';
    static final char WORD = 'a';
    static final TimeToken END = new TimeToken('\0', "", true);

    static List<TimeToken> tokens(String written) {
        int[] signs = folded(written).codePoints().toArray();
        List<TimeToken> tokens = new ArrayList<>();
        boolean spaced = true;
        for (int i = 0; i < signs.length; ) {
            if (Character.isWhitespace(signs[i]) || Character.isSpaceChar(signs[i])) {
                spaced = true;
                i++;
                continue;
            }
            int end = endOfRun(signs, i);
            char kind = kind(signs[i]);
            tokens.add(new TimeToken(kind, kind == NUMBER ? figures(signs, i, end) : text(signs, i, end), spaced));
            spaced = false;
            i = end;
        }
        return tokens;
    }

    boolean isNumber() {
        return kind == NUMBER;
    }

    boolean isWord() {
        return kind == WORD;
    }

    boolean isNumberOf(int fewest, int most) {
        return isNumber() && text.length() >= fewest && text.length() <= most;
    }

    int value() {
        return Integer.parseInt(text);
    }

    private static String folded(String written) {
        String apart = Normalizer.normalize(eastAsian(written).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !dropped(c)).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean dropped(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** The signs for year, month and day stand after the figures, as in 2025年8月15日 or 2025년 8월 15일. */
    private static String eastAsian(String written) {
        StringBuilder replaced = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            switch (sign) {
                case '年', '月', '년', '월' -> replaced.append('-');
                case '日', '일', '秒', '초' -> replaced.append(' ');
                case '時', '时', '點', '点', '시', '分', '분' -> replaced.append(':');
                default -> replaced.append(sign);
            }
        }
        return replaced.toString();
    }

    private static int endOfRun(int[] signs, int start) {
        char kind = kind(signs[start]);
        int end = start + 1;
        while (end < signs.length && (kind == NUMBER || kind == WORD) && kind(signs[end]) == kind) {
            end++;
        }
        return end;
    }

    private static char kind(int sign) {
        if (Character.isDigit(sign)) {
            return NUMBER;
        }
        if (Character.isLetter(sign) || Character.getType(sign) == Character.COMBINING_SPACING_MARK) {
            return WORD;
        }
        return switch (sign) {
            case '−', '–', '—', '‐', '‑' -> '-';
            case '\'', '’' -> '\'';
            default -> sign < 0x80 ? (char) sign : '?';
        };
    }

    private static String figures(int[] signs, int start, int end) {
        StringBuilder figures = new StringBuilder();
        for (int i = start; i < end; i++) {
            figures.append((char) ('0' + Character.digit(signs[i], 10)));
        }
        return figures.toString();
    }

    private static String text(int[] signs, int start, int end) {
        return new String(signs, start, end - start);
    }
}
