package org.kiosque.engine.enrich.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Words;

/** The word lists of one language, folded, from {@code lexicon/fr.txt} and its like; a missing list is empty. */
public final class Lexicon {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "es", "it", "pt", "ru", "ar");
    private static final String[] FRENCH_ENDINGS = {
        "er", "e", "ee", "ees", "es", "ent", "ait", "aient", "ant", "era", "a", "erait", "eront"
    };
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> lists;

    private Lexicon(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /** The lists of a language, those that all share where we have none of its own. */
    public static Lexicon of(String language) {
        return LOADED.computeIfAbsent(LANGUAGES.contains(language) ? language : "any", Lexicon::load);
    }

    public boolean has(String list, String folded) {
        return lists.getOrDefault(list, Set.of()).contains(folded);
    }

    public Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    private static Lexicon load(String language) {
        Map<String, Set<String>> lists = new HashMap<>();
        read("any", lists);
        if (!language.equals("any")) {
            read(language, lists);
        }
        Set<String> cues = new HashSet<>(lists.getOrDefault("cue-forms", Set.of()));
        lists.getOrDefault("cue-er", Set.of()).forEach(verb -> conjugate(verb, cues));
        lists.put("cues", cues);
        return new Lexicon(lists);
    }

    private static void read(String language, Map<String, Set<String>> lists) {
        for (String line : Resource.lines(Lexicon.class, "lexicon/" + language + ".txt")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                Set<String> words = lists.computeIfAbsent(line.substring(0, colon), key -> new HashSet<>());
                for (String word : line.substring(colon + 2).trim().split(" +")) {
                    words.add(Words.fold(word));
                }
            }
        }
    }

    /** Regular French verbs are listed once; their forms end alike. */
    private static void conjugate(String verb, Set<String> into) {
        String bare = verb.startsWith("s'") ? verb.substring(2) : verb;
        if (!bare.endsWith("er")) {
            return;
        }
        String stem = bare.substring(0, bare.length() - 2);
        for (String ending : FRENCH_ENDINGS) {
            into.add(stem + ending);
            if (stem.endsWith("c") || stem.endsWith("g")) {
                into.add(stem + (stem.endsWith("g") ? "e" : "") + ending);
            }
        }
        if (stem.endsWith("l")) {
            into.add(stem + "le");
        }
    }
}
