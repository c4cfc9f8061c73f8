package org.kiosque.engine.feed.listing;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The place of an element in words: the tags above it with those of their classes that tell the kind, not the state. */
final class Signature {

    private static final int DEPTH = 5;
    private static final int CLASSES = 2;
    private static final Pattern TELLING = Pattern.compile("[a-zA-Z][a-zA-Z_-]{1,40}");
    private static final Pattern MADE_UP = Pattern.compile("[a-z]+[A-Z][a-z]*[A-Z].*|(?:css|sc|jss|jsx|svelte)-.*");
    private static final Set<String> STATES = Set.of(
            "active",
            "current",
            "even",
            "first",
            "hidden",
            "last",
            "lazy",
            "lazyloaded",
            "new",
            "odd",
            "selected",
            "sticky",
            "unread",
            "visited");

    private Signature() {}

    static String of(Element anchor) {
        StringJoiner place = new StringJoiner("<");
        Element at = anchor;
        for (int i = 0; i < DEPTH && at != null && !at.normalName().equals("body"); i++, at = at.parent()) {
            place.add(at.normalName() + classes(at));
        }
        return place.toString();
    }

    private static String classes(Element element) {
        Set<String> telling = new TreeSet<>();
        for (String name : element.classNames()) {
            boolean state = STATES.contains(name.toLowerCase(Locale.ROOT));
            if (!state
                    && TELLING.matcher(name).matches()
                    && !MADE_UP.matcher(name).matches()) {
                telling.add(name);
            }
        }
        StringJoiner classes = new StringJoiner(".", ".", "").setEmptyValue("");
        telling.stream().limit(CLASSES).forEach(classes::add);
        return classes.toString();
    }
}
