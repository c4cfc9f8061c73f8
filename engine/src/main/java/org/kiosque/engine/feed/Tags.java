package org.kiosque.engine.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.feed.markup.Tag;

/** The subjects that a publisher files an entry under. */
final class Tags {
    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final String[] CATEGORIES = {
        "category", "dc:subject", "atom:category", "itunes:category", "media:category"
    };
    private static final String[] LISTS = {
        "itunes:keywords", "media:keywords", "keywords", "news:keywords", "tags", "prism:keyword"
    };

    private Tags() {}

    static List<String> of(Tag tag) {
        Set<String> words = new LinkedHashSet<>();
        addCategories(tag, words, 0);
        for (Tag list : tag.all(LISTS)) {
            addListed(list.text(), words);
        }
        return List.copyOf(words);
    }

    private static void addListed(String list, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || list.charAt(i) == ',' || list.charAt(i) == ';') {
                add(list.substring(from, i), words);
                from = i + 1;
            }
        }
    }

    private static void add(String written, Set<String> words) {
        String word = TextConstruct.line(written, LONGEST);
        if (!word.isEmpty() && words.size() < MOST) {
            words.add(word);
        }
    }

    /** Categories of podcasts hold narrower ones. */
    private static void addCategories(Tag tag, Set<String> words, int depth) {
        for (Tag category : tag.all(CATEGORIES)) {
            add(word(category), words);
            if (depth < 3) {
                addCategories(category, words, depth + 1);
            }
        }
    }

    private static String word(Tag category) {
        for (String attribute : new String[] {"label", "term", "text"}) {
            if (!category.attribute(attribute).isEmpty()) {
                return category.attribute(attribute);
            }
        }
        return category.text();
    }
}
