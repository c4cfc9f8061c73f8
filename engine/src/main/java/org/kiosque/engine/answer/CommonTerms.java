package org.kiosque.engine.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.text.Resource;

/** How often terms stand in ordinary news, by language: what a few articles can't tell. Counted by {@code CountTerms}. */
final class CommonTerms {

    private static final Map<String, Map<String, Double>> KNOWN = new ConcurrentHashMap<>();

    private CommonTerms() {}

    /** The part of the passages that hold a term, where it is at least a few in a thousand. */
    static Map<String, Double> of(String language) {
        return KNOWN.computeIfAbsent(language, CommonTerms::read);
    }

    private static Map<String, Double> read(String language) {
        Map<String, Double> parts = new HashMap<>();
        for (String line : Resource.lines(CommonTerms.class, "common/" + language + ".txt")) {
            int space = line.indexOf(' ');
            double part = Integer.parseInt(line.substring(0, space)) / 1000.0;
            for (String term : line.substring(space + 1).split(" ")) {
                parts.put(term, part);
            }
        }
        return parts;
    }
}
