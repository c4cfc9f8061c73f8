package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kiosque.engine.text.FrenchVerbs;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Stems;

/** Words that may stand for each other in a question and its answer, from {@code synonyms/}, a file for each language. */
final class Thesaurus {

    private static final Map<String, Thesaurus> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, List<Set<String>>> groups = new HashMap<>();

    private Thesaurus(String language) {
        for (String line : Resource.lines(Thesaurus.class, "synonyms/" + language + ".txt")) {
            Set<String> group = Set.of(line.split(", ")).stream()
                    .flatMap(word -> forms(word, language).stream())
                    .map(form -> Stems.stem(form, language))
                    .collect(Collectors.toSet());
            group.forEach(stem ->
                    groups.computeIfAbsent(stem, any -> new ArrayList<>(1)).add(group));
        }
    }

    /** That of a language, empty where there is none. */
    static Thesaurus of(String language) {
        return KNOWN.computeIfAbsent(language, Thesaurus::new);
    }

    private static List<String> forms(String word, String language) {
        return language.equals("fr") ? FrenchVerbs.forms(word) : List.of(word);
    }

    /** The stems of the words that may stand for one, without its own. */
    Set<String> near(String stem) {
        Set<String> near = new HashSet<>();
        groups.getOrDefault(stem, List.of()).forEach(near::addAll);
        near.remove(stem);
        return near;
    }
}
