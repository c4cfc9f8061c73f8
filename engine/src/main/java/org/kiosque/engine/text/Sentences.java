package org.kiosque.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of a text, each without the white space around it. An empty line always ends one; abbreviations,
 * initials, decimals, German ordinals and marks followed by a small letter do not.
 */
public final class Sentences {

    private static final Map<String, Set<String>> ABBREVIATIONS = new ConcurrentHashMap<>();
    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "es", "it", "pt", "ru");
    private static final String CLOSERS = "»”’\"')]›“";

    private final String text;
    private final CodePoints places;
    private final Set<String> abbreviations;
    private final boolean ordinals;
    private final List<Span> found = new ArrayList<>();
    private int start;

    private Sentences(String text, String language) {
        this.text = text;
        this.places = CodePoints.of(text);
        this.abbreviations = abbreviations(language);
        this.ordinals = language.equals("de");
    }

    /** The sentences in order; an unknown language is cut by the rules that all share. */
    public static List<Span> of(String text, @Nullable String language) {
        Sentences sentences = new Sentences(text, language == null ? "" : language);
        sentences.cut();
        return sentences.found;
    }

    private static Set<String> abbreviations(String language) {
        String known = LANGUAGES.contains(language) ? language : "any";
        return ABBREVIATIONS.computeIfAbsent(
                known, name -> Set.copyOf(Resource.lines(Sentences.class, "abbreviations/" + name + ".txt")));
    }

    private void cut() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                i = line(i);
            } else if (isTerminator(c)) {
                i = terminator(i);
            } else {
                i++;
            }
        }
        close(text.length());
    }

    /** An empty line ends a sentence; so does a line break before what looks like a beginning. */
    private int line(int i) {
        int next = skipSpace(i);
        boolean empty = text.substring(i, next).chars().filter(c -> c == '\n').count() > 1;
        if (empty || next >= text.length() || !Character.isLowerCase(text.charAt(next))) {
            close(i);
        }
        return next;
    }

    private int terminator(int i) {
        int end = i + 1;
        while (end < text.length() && isTerminator(text.charAt(end))) {
            end++;
        }
        boolean dot = end == i + 1 && text.charAt(i) == '.';
        int closed = closers(end);
        if (ends(i, end, closed, dot)) {
            close(closed);
        }
        return Math.max(end, closed);
    }

    private boolean ends(int mark, int end, int closed, boolean dot) {
        if (closed >= text.length() || isIdeographicStop(text.charAt(mark))) {
            return true;
        }
        int next = skipSpace(closed);
        if (next == closed) {
            return closed == end && dot && isGlued(mark);
        }
        if (next >= text.length()) {
            return true;
        }
        int c = text.codePointAt(next);
        return mayBegin(c) && !(dot && isInside(mark, next));
    }

    private static boolean mayBegin(int c) {
        return !Character.isLowerCase(c) && ",;:)]»”…".indexOf(c) < 0;
    }

    /** Two sentences without a space between them, as careless pages join their paragraphs. */
    private boolean isGlued(int mark) {
        return mark > 3
                && mark + 2 < text.length()
                && Character.isLowerCase(text.charAt(mark - 1))
                && Character.isLowerCase(text.charAt(mark - 2))
                && Character.isUpperCase(text.charAt(mark + 1))
                && Character.isLowerCase(text.charAt(mark + 2));
    }

    /** Whether a dot belongs to the word before it. */
    private boolean isInside(int mark, int next) {
        int from = mark;
        while (from > 0 && mark - from < 20 && isTokenPart(text.charAt(from - 1))) {
            from--;
        }
        String token = text.substring(from, mark);
        if (token.isEmpty()) {
            return false;
        }
        if (ordinals && token.length() <= 2 && token.chars().allMatch(Character::isDigit)) {
            return true;
        }
        String last = token.substring(token.lastIndexOf('.') + 1);
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0)) && !isLineEnd(mark, next);
        return initial || abbreviations.contains(Words.fold(token));
    }

    private boolean isLineEnd(int mark, int next) {
        return text.substring(mark, next).indexOf('\n') >= 0;
    }

    private static boolean isTokenPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    /** Closing marks after the end, with the narrow space that French puts before them. */
    private int closers(int end) {
        int i = end;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (CLOSERS.indexOf(c) >= 0) {
                i++;
            } else if (isSpace(c) && c != '\n' && i + 1 < text.length() && text.charAt(i + 1) == '»') {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u200B' || Character.isWhitespace(c);
    }

    private static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔' || c == '।' || isIdeographicStop(c);
    }

    private static boolean isIdeographicStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    private void close(int end) {
        int from = skipSpace(start);
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            found.add(places.span(from, to));
        }
        start = Math.max(start, end);
    }
}
