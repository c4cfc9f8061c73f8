package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.enrich.reading.Reading;

/** Finds what stands between quotation marks: « », “ ”, „ “, " ", with marks nested, continued or broken. */
public final class Marks {

    private static final int LONGEST = 3000;
    private static final int DEEPEST = 4;

    private final String text;
    private final boolean german;
    private final boolean english;
    private final List<Mark> found = new ArrayList<>();

    private Marks(Reading reading) {
        this.text = reading.text();
        this.german = reading.language().equals("de");
        this.english =
                reading.language().equals("en") && !text.contains("“") && !text.contains("\"") && !text.contains("''");
    }

    /**
     * A stretch between marks.
     *
     * @param open the opening mark
     * @param start the first character inside, spaces left out
     * @param end one past the last character inside
     * @param close one past the closing mark
     */
    record Mark(int open, int start, int end, int close) {}

    /** The outermost stretches, in order. */
    static List<Mark> in(Reading reading) {
        Marks marks = new Marks(reading);
        int i = 0;
        while (i < marks.text.length()) {
            i = marks.step(i);
        }
        return marks.found;
    }

    private int step(int i) {
        String closers = closers(i);
        if (closers.isEmpty()) {
            return i + 1;
        }
        int close = close(i, closers);
        if (close < 0) {
            return i + 1;
        }
        int start = i + 1;
        int end = close;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Mark(i, start, end, close + 1));
        }
        return close + 1;
    }

    /** The marks that may close what opens here, or nothing where nothing opens. */
    private String closers(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '«' -> german && !opens(i) ? "" : "»";
            case '»' -> german && opens(i) ? "«" : "";
            case '„' -> "“”\"";
            case '“' -> "”";
            case '"' -> opens(i) ? "\"" : "";
            case '‘' -> english && opens(i) ? "’" : "";
            case '\'' -> english && opens(i) ? "'" : "";
            default -> "";
        };
    }

    private boolean opens(int i) {
        boolean before =
                i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && ".,!?…".indexOf(text.charAt(i - 1)) < 0;
        boolean after = i + 1 < text.length() && !isSpace(text.charAt(i + 1));
        return before && after;
    }

    /** The closing mark, in another paragraph only where that goes on with a mark; -1 where there is none. */
    private int close(int open, String closers) {
        char opener = text.charAt(open);
        if (opener == '‘' || opener == '\'') {
            return single(open, closers.charAt(0));
        }
        int depth = 0;
        int broken = -1;
        int first = -1;
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (closers.indexOf(c) >= 0) {
                first = first < 0 ? i : first;
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (c == opener && opener != '"' && !continues(i)) {
                depth = Math.min(DEEPEST, depth + 1);
            } else if (broken < 0 && isBroken(opener, c) && !opens(i)) {
                broken = i;
            } else if (c == '\n' && endsParagraph(i, opener)) {
                break;
            }
        }
        // Where nested marks don't come out even, the first closing mark of the paragraph serves.
        return depth > 0 && first >= 0 ? first : broken;
    }

    /** A single mark closes behind a comma or an end, so that no apostrophe is taken for one. */
    private int single(int open, char closer) {
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 2; i < limit && text.charAt(i) != '\n'; i++) {
            boolean behind = ",.?!…".indexOf(text.charAt(i - 1)) >= 0;
            boolean free = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (text.charAt(i) == closer && behind && free) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBroken(char opener, char c) {
        return opener == '«' && (c == '"' || c == '”') || opener == '"' && c == '«';
    }

    private boolean endsParagraph(int i, char opener) {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            return false;
        }
        int next = i;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || text.charAt(next) != opener || opener == '"';
    }

    private boolean continues(int i) {
        return i >= 2 && text.charAt(i - 1) == '\n';
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || Character.isWhitespace(c);
    }
}
