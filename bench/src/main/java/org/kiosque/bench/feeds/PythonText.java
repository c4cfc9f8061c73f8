package org.kiosque.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The little of Python's syntax that the expectations of feedparser's tests are written in. */
final class PythonText {
    private PythonText() {}

    /** Parts of an expression between top-level occurrences of a word. */
    static List<String> split(String expression, String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char sign = expression.charAt(i);
            if (quote != 0) {
                i += sign == '\\' ? 1 : 0;
                quote = sign == quote ? 0 : quote;
            } else if (sign == '\'' || sign == '"') {
                quote = sign;
            } else if (expression.startsWith(word, i)) {
                parts.add(expression.substring(start, i).strip());
                start = i + word.length();
                i = start - 1;
            }
        }
        parts.add(expression.substring(start).strip());
        return parts;
    }

    /** A string literal or a sum of them, a tuple of nine numbers as a date, a number; null for anything else. */
    static @Nullable String value(String literal) {
        StringBuilder value = new StringBuilder();
        for (String part : split(literal, "+")) {
            String text = part.startsWith("u'") || part.startsWith("u\"") ? part.substring(1) : part;
            String string = text.length() >= 2 && isQuote(text.charAt(0)) ? string(text) : null;
            if (string == null) {
                return other(literal.strip());
            }
            value.append(string);
        }
        return value.toString();
    }

    private static boolean isQuote(char sign) {
        return sign == '\'' || sign == '"';
    }

    private static @Nullable String other(String literal) {
        if (!literal.isEmpty() && literal.chars().allMatch(Character::isDigit)) {
            return literal;
        }
        if (!literal.startsWith("(") || !literal.endsWith(")")) {
            return null;
        }
        String[] fields = literal.substring(1, literal.length() - 1).split("\\s*,\\s*", -1);
        if (fields.length != 9) {
            return null;
        }
        int[] numbers = new int[9];
        for (int i = 0; i < 9; i++) {
            numbers[i] = Integer.parseInt(fields[i].strip());
        }
        return String.format(
                "%04d-%02d-%02dT%02d:%02d:%02dZ",
                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    private static @Nullable String string(String quoted) {
        char quote = quoted.charAt(0);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length(); i++) {
            char sign = quoted.charAt(i);
            if (sign == quote) {
                return i == quoted.length() - 1 ? text.toString() : null;
            }
            i = sign == '\\' ? escape(quoted, i + 1, text) : append(sign, i, text);
        }
        return null;
    }

    private static int append(char sign, int at, StringBuilder text) {
        text.append(sign);
        return at;
    }

    private static int escape(String quoted, int at, StringBuilder text) {
        char sign = quoted.charAt(at);
        int figures = switch (sign) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (figures > 0) {
            text.appendCodePoint(Integer.parseInt(quoted.substring(at + 1, at + 1 + figures), 16));
        } else {
            text.append(sign == 'n' ? '\n' : sign == 't' ? '\t' : sign == 'r' ? '\r' : sign);
        }
        return at + figures;
    }
}
