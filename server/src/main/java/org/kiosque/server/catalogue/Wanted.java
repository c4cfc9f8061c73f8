package org.kiosque.server.catalogue;

import java.util.List;

/**
 * Which feeds somebody looks for.
 *
 * @param words parts of names, regions, countries, languages or addresses, all of which must be found; or empty
 * @param language BCP 47 tag, {@code zh} for every form of Chinese; empty for any
 * @param country ISO 3166-1 alpha-2, empty for any
 */
public record Wanted(String words, String language, String country) {

    public static final Wanted ANYTHING = new Wanted("", "", "");

    boolean admits(Source source) {
        return (country.isEmpty() || country.equalsIgnoreCase(source.country()))
                && (language.isEmpty()
                        || language.equalsIgnoreCase(source.language())
                        || language.equalsIgnoreCase(source.primaryLanguage()));
    }

    List<String> folded() {
        return List.of(Plain.of(words).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
