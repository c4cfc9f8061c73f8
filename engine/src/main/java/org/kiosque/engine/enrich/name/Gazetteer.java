package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Mention;
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

    private static final Set<String> OWN = Set.of(
            "fr", "en", "de", "es", "it", "pt", "ru", "ar", "nl", "pl", "sv", "tr", "ca", "sl", "hr", "uk", "be", "bg",
            "sr", "mk", "kk", "fa", "ur", "he", "el", "zh", "ja", "ko", "hi", "bn");

    private final String language;
    private final @Nullable Gazetteer beneath;
    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Map<String, Item> adjectives = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();

    private Gazetteer(String language, List<GazetteerFile.Entry> entries, @Nullable Gazetteer beneath) {
        this.language = language;
        this.beneath = beneath;
        entries.forEach(this::add);
    }

    /** The shared one; languages for which there are no names of their own have one together. */
    static Gazetteer of(String language) {
        String own = OWN.contains(language) ? language : "";
        return LOADED.computeIfAbsent(own, key -> new Gazetteer(key, GazetteerFile.read(), null));
    }

    /** The shared one beneath other entries, which count first. */
    static Gazetteer of(String language, List<GazetteerFile.Entry> entries) {
        return entries.isEmpty() ? of(language) : new Gazetteer(language, entries, of(language));
    }

    /** Something known; only a place has a {@code place}. */
    record Item(
            String id, Type type, String label, @Nullable Place place) {

        /** Whether it comes from a list that nobody has looked through for names that are also something else. */
        boolean isListed() {
            return id.startsWith("geonames:") || id.startsWith("region:");
        }
    }

    /** One way to name an item; {@code exact} forms, such as US, must be written as they stand. */
    private record Name(String[] words, @Nullable String exact, Item item) {}

    /** An item found in a reading, how many tokens name it, and other places of the same name. */
    record Match(Item item, int tokens, List<Item> rivals) {}

    private void add(GazetteerFile.Entry entry) {
        List<String> labels = entry.labels(language);
        if (labels.isEmpty()) {
            return;
        }
        Item item = new Item(entry.id(), entry.type(), labels.getFirst(), entry.place());
        items.put(item.id(), item);
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
        Optional<Match> own = here(reading, i);
        Optional<Match> other = beneath == null ? Optional.empty() : beneath.at(reading, i);
        boolean longer = other.isPresent()
                && (own.isEmpty() || other.get().tokens() > own.get().tokens());
        return longer ? other : own;
    }

    private Optional<Match> here(Reading reading, int i) {
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
        List<Item> best = new ArrayList<>(1);
        int most = 1;
        for (Name name : byFirst.getOrDefault(first, List.of())) {
            if (name.words.length >= most && fits(name, reading, i)) {
                if (name.words.length > most) {
                    best.clear();
                }
                best.add(name.item);
                most = name.words.length;
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(best.getFirst(), most, List.copyOf(best.subList(1, best.size()))));
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
        if (name.item.isListed() && !capital) {
            return false;
        }
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
        Item own = adjectives.get(key(token.folded()));
        return own == null && beneath != null ? beneath.adjective(token) : Optional.ofNullable(own);
    }

    /** What a mention names, where it is known. */
    Optional<Item> known(Mention mention) {
        Item own = mention.id() == null ? null : items.get(mention.id());
        return own == null && beneath != null ? beneath.known(mention) : Optional.ofNullable(own);
    }

    Optional<String> label(String id) {
        return Optional.ofNullable(items.get(id)).map(Item::label);
    }
}
