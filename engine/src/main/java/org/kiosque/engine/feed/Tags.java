package org.kiosque.engine.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kiosque.engine.feed.markup.Tag;

/** The subjects that a publisher files an entry under. */
final class Tags {
    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final String[] CATEGORIES = {
        "category", "dc:subject", "atom:category", "itunes:category", "media:category"
    };

    private Tags() {}

    static List<String> of(Tag tag) {
        Stream<String> single = categories(tag, 0).stream();
        Stream<String> listed =
                tag
                        .all("itunes:keywords", "media:keywords", "keywords", "news:keywords", "tags", "prism:keyword")
                        .stream()
                        .flatMap(list -> Stream.of(list.text().split("[,;]", -1)));
        Set<String> words = new LinkedHashSet<>();
        Stream.concat(single, listed)
                .map(word -> TextConstruct.line(word, LONGEST))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .forEach(words::add);
        return new ArrayList<>(words);
    }

    /** Categories of podcasts hold narrower ones. */
    private static List<String> categories(Tag tag, int depth) {
        List<String> words = new ArrayList<>();
        for (Tag category : tag.all(CATEGORIES)) {
            words.add(word(category));
            if (depth < 3) {
                words.addAll(categories(category, depth + 1));
            }
        }
        return words;
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
