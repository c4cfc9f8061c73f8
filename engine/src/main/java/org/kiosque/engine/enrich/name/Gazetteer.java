package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The names known beforehand in one language, each with the identifier that all languages share. */
public final class Gazetteer {

    private static final Map<String, Gazetteer> LOADED = new ConcurrentHashMap<>();
    private static final String[] ARABIC_PREFIXES = {"وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك"};

    private final String language;
    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Map<String, Item> adjectives = new HashMap<>();

    private Gazetteer(String language) {
        this.language = language;
        GazetteerFile.read().forEach(this::add);
    }

    static Gazetteer of(String language) {
        return LOADED.computeIfAbsent(language, Gazetteer::new);
    }

    /** Something known. */
    record Item(String id, Type type, String label) {}

    /** One way to name an item; {@code exact} forms, such as US, must be written as they stand. */
    private record Name(String[] words, @Nullable String exact, Item item) {}

    /** An item found in a reading, and how many tokens name it. */
    record Match(Item item, int tokens) {}

    private void add(GazetteerFile.Entry entry) {
        List<String> labels = entry.labels(language);
        if (labels.isEmpty()) {
            return;
        }
        Item item = new Item(entry.id(), entry.type(), labels.getFirst());
        for (String label : labels) {
            add(label, item);
        }
        for (String adjective : entry.adjectives(language)) {
            adjectives.putIfAbsent(key(Words.fold(adjective)), item);
        }
    }

    private void add(String label, Item item) {
        List<String> keys = new ArrayList<>();
        for (Word word : Words.of(label)) {
            keys.add(key(Words.fold(word.text())));
        }
        if (keys.isEmpty()) {
            return;
        }
        boolean exact = keys.size() == 1 && label.length() <= 4 && label.equals(label.toUpperCase(Locale.ROOT));
        Name name = new Name(keys.toArray(String[]::new), exact && !language.equals("ar") ? label : null, item);
        byFirst.computeIfAbsent(keys.getFirst(), first -> new ArrayList<>(1)).add(name);
    }

    /** What one word is looked up by: languages that inflect names are looked up by stems. */
    private String key(String folded) {
        return switch (language) {
            case "ru", "uk" -> folded.length() > 3 ? Stems.stem(folded, "ru") : folded;
            default -> folded;
        };
    }

    /** The longest name that begins at a token; where a script has capitals, one of its words must have one. */
    Optional<Match> at(Reading reading, int i) {
        Token token = reading.token(i);
        Optional<Match> found = longest(reading, i, key(token.folded()));
        if (found.isEmpty() && language.equals("ar")) {
            for (String prefix : ARABIC_PREFIXES) {
                if (found.isEmpty()
                        && token.folded().startsWith(prefix)
                        && token.folded().length() > prefix.length() + 2) {
                    found = longest(reading, i, token.folded().substring(prefix.length()));
                    found = found.isEmpty()
                            ? longest(reading, i, "ال" + token.folded().substring(prefix.length()))
                            : found;
                }
            }
        }
        if (found.isEmpty() && language.equals("de") && token.folded().endsWith("s")) {
            found = longest(
                    reading, i, token.folded().substring(0, token.folded().length() - 1));
        }
        return found;
    }

    private Optional<Match> longest(Reading reading, int i, String first) {
        Match best = null;
        for (Name name : byFirst.getOrDefault(first, List.of())) {
            if ((best == null || name.words.length > best.tokens()) && fits(name, reading, i)) {
                best = new Match(name.item, name.words.length);
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(Name name, Reading reading, int i) {
        int last = i + name.words.length - 1;
        if (last >= reading.size()) {
            return false;
        }
        if (name.exact != null) {
            return reading.token(i).text().equals(name.exact);
        }
        boolean capital = language.equals("ar") || reading.token(i).capital();
        for (int at = i + 1; at <= last; at++) {
            String key = key(reading.token(at).folded());
            boolean same = key.equals(name.words[at - i])
                    || (language.equals("de") && at == last && key.equals(name.words[at - i] + "s"));
            if (!same || !reading.joined(at - 1)) {
                return false;
            }
            capital |= reading.token(at).capital();
        }
        return capital && !isArticleAlone(reading, i, last);
    }

    /** "La réunion" at the beginning of a sentence is not La Réunion. */
    private boolean isArticleAlone(Reading reading, int i, int last) {
        return last > i
                && reading.token(i).first()
                && StopWords.of(language).contains(reading.token(i).folded())
                && !reading.token(i + 1).capital();
    }

    /** The country or continent that an adjective or an inhabitant's name speaks of. */
    Optional<Item> adjective(Token token) {
        return Optional.ofNullable(adjectives.get(key(token.folded())));
    }
}
