package org.kiosque.engine.enrich.gloss;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.text.Resource;

/** What explaining phrases look like in one language, by {@code words.txt}. */
final class Phrases {

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{Nd}-]*";
    private static final Map<String, Phrases> KNOWN = read();

    private final String language;
    private final Map<String, String> parts;
    private final Map<Type, Phrase> phrases = new EnumMap<>(Type.class);

    /**
     * A noun phrase of one kind before a name, which it ends at, and after one, whose comma it begins with.
     *
     * @param after the group {@code end} stands behind the phrase
     */
    record Phrase(Pattern before, Pattern after) {}

    private Phrases(String language, Map<String, String> parts) {
        this.language = language;
        this.parts = parts;
        for (Type type : List.of(Type.PERSON, Type.PLACE, Type.ORGANISATION)) {
            phrases.put(type, phrase(type));
        }
    }

    static Optional<Phrase> of(String language, Type type) {
        return Optional.ofNullable(KNOWN.get(language)).map(phrases -> phrases.phrases.get(type));
    }

    /** Words after which a comma only ends what went before. */
    static Optional<Pattern> openers(String language) {
        return Optional.ofNullable(KNOWN.get(language))
                .map(phrases -> Pattern.compile("(?iu)(?<!\\p{L})(?:" + phrases.part("speaker") + ")\\s*$"));
    }

    private Phrase phrase(Type type) {
        String phrase = noun(type);
        String closed = "(?=\\s*[,;.)—–]|\\s+(?:" + part("relative") + ")(?!\\p{L}))(?!,\\s+(?:"
                + (language.equals("de") ? "und|oder" : NAME) + "))";
        return new Phrase(
                Pattern.compile("(?u)(?<![\\p{L}'’-])" + phrase + "(?<comma>,)?\\s+$"),
                Pattern.compile("(?u),\\s+" + phrase + closed));
    }

    /** Article, adjectives, the noun, and what tells it from others. */
    private String noun(Type type) {
        String article = "(?<article>(?iu:" + spaced(part("article")) + "))?";
        String adjective = adjective();
        String before = "(?<mods>(?:(?:(?iu:" + part("before") + ")|" + adjective + ")\\s+){0,3})";
        String heads = "(?iu:" + part(type.name()) + ")(?!\\p{L})";
        String others = "(?iu:" + String.join("|", part("noun"), part("PERSON"), part("ORGANISATION")) + ")(?!\\p{L})";
        String inner = "(?:(?:" + adjective + "\\s+)?(?:" + NAME + "(?:\\s+" + NAME + "){0,3}|" + others + "))(?:\\s+"
                + adjective + "){0,2}";
        String link = "\\s+(?iu:" + spaced(part("link")) + ")";
        String more = "(?<more>(?:\\s+" + adjective + "){0,2}(?:" + link + inner + "){0,3})";
        return article + before + "(?<head>" + heads + ")" + more;
    }

    private String adjective() {
        Map<Boolean, List<String>> kinds = Arrays.stream(part("adjective").split("\\|"))
                .collect(Collectors.partitioningBy(word -> word.startsWith("=")));
        String whole = kinds.getOrDefault(true, List.of()).stream()
                .map(word -> word.substring(1))
                .collect(Collectors.joining("|"));
        String ends = String.join("|", kinds.getOrDefault(false, List.of()));
        return "(?:(?:" + whole + "|[\\p{L}\\p{M}-]{2,}(?:" + ends + "))(?![\\p{L}-]))";
    }

    /** Each alternative with the space after it, which an apostrophe needs none of. */
    private static String spaced(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(word -> word.endsWith("]") ? word : word + "\\s+")
                .collect(Collectors.joining("|"));
    }

    private String part(String name) {
        return parts.getOrDefault(name, "(?!)");
    }

    private static Map<String, Phrases> read() {
        Map<String, Map<String, String>> parts = new HashMap<>();
        for (String line : Resource.lines(Phrases.class, "words.txt")) {
            String[] fields = line.split(" ", 3);
            parts.computeIfAbsent(fields[0], language -> new HashMap<>()).put(fields[1], fields[2]);
        }
        Map<String, Phrases> known = new HashMap<>();
        parts.forEach((language, words) -> known.put(language, new Phrases(language, words)));
        return Map.copyOf(known);
    }
}
