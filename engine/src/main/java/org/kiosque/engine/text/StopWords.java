package org.kiosque.engine.text;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of a language that tell nothing about a text's subject, folded as {@link Words#fold} does. */
public final class StopWords {

    private StopWords() {}

    /** The folded stop words of a language, none where we have no list. */
    public static Set<String> of(@Nullable String language) {
        return language == null ? Set.of() : all().getOrDefault(language, Set.of());
    }

    /** Every list by its language; the file's lines are {@code language: words}. */
    static Map<String, Set<String>> all() {
        return Lists.ALL;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new TreeMap<>();
        for (String line : Resource.lines(StopWords.class, "stopwords.txt")) {
            int colon = line.indexOf(':');
            Set<String> words = Stream.of(line.substring(colon + 1).trim().split(" +"))
                    .map(Words::fold)
                    .collect(Collectors.toUnmodifiableSet());
            lists.merge(
                    line.substring(0, colon),
                    words,
                    (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toUnmodifiableSet()));
        }
        return Collections.unmodifiableMap(lists);
    }

    /** Read at the first use. */
    private static final class Lists {
        static final Map<String, Set<String>> ALL = load();
    }
}
