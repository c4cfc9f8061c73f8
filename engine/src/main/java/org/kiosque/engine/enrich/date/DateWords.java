package org.kiosque.engine.enrich.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Words;

/** The words that dates of one language are made of, beside the lexicon's, from {@code words.txt}. */
final class DateWords {

    private static final Map<String, DateWords> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> lists = new HashMap<>();

    private DateWords(String language) {
        for (String line : Resource.lines(DateWords.class, "words.txt")) {
            int colon = line.indexOf(": ");
            if (line.startsWith(language + " ")) {
                Set<String> words =
                        lists.computeIfAbsent(line.substring(language.length() + 1, colon), key -> new HashSet<>());
                for (String word : line.substring(colon + 2).split(" +")) {
                    words.add(Words.fold(word));
                }
            }
        }
    }

    static DateWords of(String language) {
        return LOADED.computeIfAbsent(language.length() == 2 ? language : "--", DateWords::new);
    }

    boolean has(String list, String folded) {
        return lists.getOrDefault(list, Set.of()).contains(folded);
    }
}
