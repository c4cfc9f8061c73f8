package org.kiosque.engine.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.feed.markup.Tag;

/** Names of the people and desks behind an entry; addresses of electronic mail are left out. */
final class People {
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private People() {}

    /** The authors of an entry or a feed. */
    static List<String> authors(Tag tag) {
        Set<String> names = new LinkedHashSet<>();
        tag.all("author", "atom:author", "dc:creator", "dc:author").forEach(author -> add(author, names));
        if (names.isEmpty()) {
            tag.all("itunes:author", "managingeditor").forEach(author -> add(author, names));
        }
        for (Tag credit : tag.all("media:credit")) {
            if (credit.attribute("role").equals("author")) {
                add(credit, names);
            }
        }
        return new ArrayList<>(names);
    }

    private static void add(Tag author, Set<String> names) {
        String given = author.textOf("name", "atom:name");
        boolean parted = author.find("email").isPresent() || author.find("uri").isPresent();
        String own = author.attribute("name").isEmpty() ? author.text() : author.attribute("name");
        String name = !given.isEmpty() ? given : parted ? "" : name(own);
        if (!name.isEmpty() && names.size() < MOST) {
            names.add(TextConstruct.line(name, LONGEST));
        }
    }

    /** The name in {@code mail (Name)}, {@code Name <mail>}, {@code Name (mail)}; empty where there is only a mail. */
    static String name(String written) {
        String text = written.replace("mailto:", "").strip();
        if (text.indexOf('@') < 0) {
            return text;
        }
        int open = firstOf(text, '(', '<', '[');
        if (open < 0) {
            return withoutMail(text);
        }
        int close = Math.max(text.indexOf(')', open), Math.max(text.indexOf('>', open), text.indexOf(']', open)));
        String inner =
                text.substring(open + 1, close < 0 ? text.length() : close).strip();
        String outer = text.substring(0, open).strip();
        return inner.indexOf('@') < 0 ? inner : withoutMail(outer);
    }

    private static String withoutMail(String text) {
        StringBuilder kept = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (word.indexOf('@') < 0) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static int firstOf(String text, char... signs) {
        int first = -1;
        for (char sign : signs) {
            int at = text.indexOf(sign);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }
}
