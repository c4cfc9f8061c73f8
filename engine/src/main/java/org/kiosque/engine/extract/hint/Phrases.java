package org.kiosque.engine.extract.hint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which a language's publishers lead away from an article, from {@code phrases/<language>.txt}. */
public final class Phrases {

    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "tr");
    private static final int LONGEST = 600;
    private static final int CAPTION = 260;
    private static final Pattern CREDITED = Pattern.compile(
            "(?i)(\\((image|photo|picture|pic|foto|ap photo|getty|credit|file photo)[^()]{0,60}\\)|/ ?(getty"
                    + " images|afp|reuters|ap|dpa))\\.?$");
    /** What a block's first words tell, the surest first. */
    private static final List<Kind> TOLD =
            List.of(Kind.CAPTION, Kind.END, Kind.GROUP, Kind.NOISE, Kind.META, Kind.PLAIN);

    private static final Map<String, Phrases> LOADED = loaded();

    /** By their first letter, each list in the order of {@link #TOLD}. */
    private final Map<Character, List<Start>> starts;

    private final List<String> calls;
    private final Set<String> whole;

    /** What the words of a block tell about it. */
    public enum Kind {
        /** Nothing. */
        PLAIN,
        /** It leads elsewhere or asks for something: read more, subscribe, share. */
        NOISE,
        /** It heads a group of such lines. */
        GROUP,
        /** Nothing of the article comes after it. */
        END,
        /** It tells who wrote or when. */
        META,
        /** Somewhere in it a reader is asked for something; tells only of boxes that stand out otherwise. */
        CALL,
        /** It belongs to a picture or a banner, or is markup shown by mistake. */
        CAPTION
    }

    /**
     * What the words of a block tell.
     *
     * @param asks whether they ask a reader for something: to subscribe, join, comment, pay
     */
    public record Sense(Kind kind, boolean asks) {}

    /** Words with which blocks of a kind begin. */
    private record Start(String phrase, Kind kind) {}

    private Phrases(Map<Kind, List<String>> starts, Set<String> whole) {
        this.starts = TOLD.stream()
                .flatMap(kind -> starts.getOrDefault(kind, List.of()).stream().map(phrase -> new Start(phrase, kind)))
                .collect(Collectors.groupingBy(start -> start.phrase().charAt(0)));
        this.calls = starts.getOrDefault(Kind.CALL, List.of());
        this.whole = whole;
    }

    /** The phrases of a language and of English; of all languages where it is unknown. */
    public static Phrases of(@Nullable String language) {
        Phrases found = language == null ? null : LOADED.get(language);
        return found == null ? Objects.requireNonNull(LOADED.get("")) : found;
    }

    /** What the words of a block tell. */
    public Sense read(String text) {
        String folded = folded(text);
        return new Sense(text.length() > LONGEST ? Kind.PLAIN : kind(text, folded), asks(folded));
    }

    private Kind kind(String text, String folded) {
        boolean may = text.length() < CAPTION && (text.indexOf('(') >= 0 || text.indexOf('/') >= 0);
        boolean credited = may && CREDITED.matcher(text).find();
        if (credited || (text.startsWith("<") && text.endsWith(">"))) {
            return Kind.CAPTION;
        }
        if (whole.contains(folded)) {
            return Kind.NOISE;
        }
        Kind outer = kindAt(folded, 0);
        Kind inner = folded.startsWith("(") ? kindAt(folded, 1) : Kind.PLAIN;
        return TOLD.indexOf(outer) < TOLD.indexOf(inner) ? outer : inner;
    }

    /** What the phrase that stands there tells; only those with the same first letter are tried. */
    private Kind kindAt(String text, int at) {
        if (at < text.length()) {
            for (Start start : starts.getOrDefault(text.charAt(at), List.of())) {
                if (starts(text, start.phrase())) {
                    return start.kind();
                }
            }
        }
        return Kind.PLAIN;
    }

    private boolean asks(String folded) {
        for (String call : calls) {
            if (folded.contains(call)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String text, String phrase) {
        int start = text.startsWith("(") && !phrase.startsWith("(") ? 1 : 0;
        return text.startsWith(phrase, start)
                && (text.length() == start + phrase.length()
                        || !Character.isLetter(phrase.charAt(phrase.length() - 1))
                        || !Character.isLetter(text.charAt(start + phrase.length())));
    }

    private static String folded(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.charAt(start))
                && "(©[#".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        int end = text.length();
        while (end > start && " :.…>»!→-–—|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private static Map<String, Phrases> loaded() {
        Map<String, List<String>> lines = new HashMap<>();
        LANGUAGES.forEach(language -> lines.put(language, lines(language)));
        List<String> english = lines.getOrDefault("en", List.of());
        Map<String, Phrases> loaded = new HashMap<>();
        List<String> all = new ArrayList<>();
        lines.forEach((language, own) -> {
            List<String> both = new ArrayList<>(own);
            both.addAll(language.equals("en") ? List.of() : english);
            loaded.put(language, parsed(both));
            all.addAll(own);
        });
        loaded.put("", parsed(all));
        return loaded;
    }

    private static Phrases parsed(List<String> lines) {
        Map<Kind, List<String>> starts = new HashMap<>();
        Set<String> whole = new HashSet<>();
        Kind kind = Kind.NOISE;
        boolean exact = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                exact = line.equals("[whole]");
                kind = exact
                        ? Kind.NOISE
                        : Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (exact) {
                whole.add(line);
            } else if (!line.isBlank()) {
                starts.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
            }
        }
        return new Phrases(starts, whole);
    }

    private static List<String> lines(String language) {
        String name = "phrases/" + language + ".txt";
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            InputStream found = Objects.requireNonNull(in, name);
            return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
