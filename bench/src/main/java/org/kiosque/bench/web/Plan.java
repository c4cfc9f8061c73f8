package org.kiosque.bench.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The feeds of a test web: the same for the same number. */
final class Plan {

    private static final int THOUSAND = 1000;
    private static final int SEED = 7;
    private static final int BIG_HOSTS = 10;
    private static final int FEEDS_OF_A_HOST = 4;
    private static final int MOST_ENTRIES = 8;

    private Plan() {}

    /**
     * Every behaviour in its share, and at least once.
     *
     * @param patient whether there are servers that take the longest time that a reader allows
     */
    static List<WebFeed> of(int size, boolean patient) {
        List<Behaviour> behaviours = new ArrayList<>(Arrays.stream(Behaviour.values())
                .filter(behaviour -> patient || !behaviour.takesForEver())
                .toList());
        for (var behaviour : List.copyOf(behaviours)) {
            int more = Math.max(1, size * behaviour.share() / THOUSAND) - 1;
            behaviours.addAll(Collections.nCopies(more, behaviour));
        }
        behaviours.addAll(Collections.nCopies(Math.max(0, size - behaviours.size()), Behaviour.PLAIN));
        Collections.shuffle(behaviours, new Random(SEED));
        List<WebFeed> feeds = new ArrayList<>();
        for (var behaviour : behaviours) {
            feeds.add(feed(feeds.size(), behaviour));
        }
        return List.copyOf(feeds);
    }

    private static WebFeed feed(int number, Behaviour behaviour) {
        var random = new Random(number);
        var format = isXmlOnly(behaviour)
                ? WebFeed.Format.RSS
                : WebFeed.Format.values()[random.nextInt(WebFeed.Format.values().length)];
        return new WebFeed(number, host(number, behaviour), behaviour, format, 1 + random.nextInt(MOST_ENTRIES));
    }

    private static String host(int number, Behaviour behaviour) {
        if (behaviour.isAlone()) {
            return behaviour.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number + ".localhost";
        }
        // A fifth of the feeds crowd on few hosts, as on the big platforms.
        return number % 5 == 0
                ? "big-" + number / 5 % BIG_HOSTS + ".localhost"
                : "host-" + number / FEEDS_OF_A_HOST + ".localhost";
    }

    private static boolean isXmlOnly(Behaviour behaviour) {
        return behaviour == Behaviour.BROKEN_XML
                || behaviour == Behaviour.WRONG_CHARSET
                || behaviour == Behaviour.WRONG_TYPE;
    }
}
