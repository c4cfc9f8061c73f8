package org.kiosque.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of a text in any script: runs of letters and digits with the hyphens, apostrophes and decimal signs
 * inside them. An elided article stands alone ({@code l'}, {@code Élysée}), so does an English genitive
 * ({@code Trump}, {@code s}); each ideograph is a word.
 */
public final class Words {

    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "dell",
            "nell", "all", "dall", "sull", "un", "quest", "quell");

    private Words() {}

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        CodePoints places = CodePoints.of(text);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isWordPart(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = Character.isIdeographic(c) ? i + Character.charCount(c) : endOfWord(text, i);
            words.add(new Word(text.substring(i, end), places.span(i, end)));
            i = end;
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isWordPart(c) && !Character.isIdeographic(c)) {
                i = next;
            } else if (i > start && isApostrophe(c) && startsWord(text, next)) {
                if (ELISIONS.contains(fold(text.substring(start, i)))) {
                    return next;
                }
                if (isGenitive(text, next)) {
                    return i;
                }
                i = next;
            } else if (i > start && joins(text, i, c) && startsWord(text, next)) {
                i = next;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean joins(String text, int i, int c) {
        if (c == '-' || c == '\u2010' || c == '\u2011') {
            return true;
        }
        return (c == '.' || c == ',')
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean startsWord(String text, int i) {
        return i < text.length() && isWordPart(text.codePointAt(i));
    }

    private static boolean isGenitive(String text, int i) {
        return text.charAt(i) == 's' && !startsWord(text, i + 1);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A word's key for comparing: lower case, without accents, ligatures and typographic apostrophes. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            append(folded, parts.charAt(i));
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case '\u2019', '\u02BC' -> folded.append('\'');
            case '\u2010', '\u2011' -> folded.append('-');
            case '\u0649' -> folded.append('\u064A');
            case '\u0640', '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F' -> {}
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(c);
                }
            }
        }
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
