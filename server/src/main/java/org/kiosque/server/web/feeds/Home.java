package org.kiosque.server.web.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.catalogue.Wanted;

/**
 * Where a reader's papers come from, as far as the browser tells.
 *
 * @param language of the catalogue
 * @param country the reader's, or the one with most feeds in that language
 */
record Home(String language, String country) {

    static Home of(List<Locale> accepted) {
        return accepted.stream()
                .filter(locale -> !in(locale).isEmpty())
                .findFirst()
                .map(Home::of)
                .orElseGet(() -> of(Locale.ENGLISH));
    }

    private static Home of(Locale locale) {
        var feeds = in(locale);
        boolean there = feeds.stream().anyMatch(feed -> feed.country().equals(locale.getCountry()));
        String country = there ? locale.getCountry() : busiest(feeds);
        String language = feeds.stream()
                .filter(feed -> feed.country().equals(country))
                .findFirst()
                .orElseThrow()
                .language();
        return new Home(language, country);
    }

    private static List<Source> in(Locale locale) {
        String language = locale.getLanguage().equals("nb") ? "no" : locale.getLanguage();
        return language.isEmpty() ? List.of() : Catalogue.find(new Wanted("", language, ""));
    }

    private static String busiest(List<Source> feeds) {
        return feeds.stream().collect(Collectors.groupingBy(Source::country, Collectors.counting())).entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
