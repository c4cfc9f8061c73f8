package org.kiosque.engine.enrich.number;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.enrich.reading.Lexicon;

/** The words of one language for small numbers, scales and units. */
public final class NumberWords {

    private static final Map<String, NumberWords> LOADED = new ConcurrentHashMap<>();

    private static final Set<String> CURRENCIES = Set.of("eur", "usd", "gbp", "rub", "jpy", "cny", "chf", "mxn", "brl");

    private final Map<String, Double> small = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private NumberWords(String language) {
        Lexicon lexicon = Lexicon.of(language);
        for (String pair : lexicon.list("numbers")) {
            small.put(name(pair), Double.valueOf(pair.substring(pair.indexOf('=') + 1)));
        }
        for (String pair : lexicon.list("scales")) {
            scales.put(name(pair), Double.valueOf(pair.substring(pair.indexOf('=') + 1)));
        }
        for (String pair : lexicon.list("units")) {
            units.put(name(pair), unit(pair.substring(pair.indexOf('=') + 1)));
        }
    }

    public static NumberWords of(String language) {
        return LOADED.computeIfAbsent(language, NumberWords::new);
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('=')).replace('_', ' ');
    }

    /** Lists are folded, codes of currencies and powers are not. */
    private static String unit(String folded) {
        return switch (folded) {
            case "mw" -> "MW";
            case "gw" -> "GW";
            default -> CURRENCIES.contains(folded) ? folded.toUpperCase(Locale.ROOT) : folded;
        };
    }

    public Optional<Double> small(String folded) {
        return Optional.ofNullable(small.get(folded));
    }

    public Optional<Double> scale(String folded) {
        return Optional.ofNullable(scales.get(folded));
    }

    /** The symbol of a unit of one word, or of two. */
    public Optional<String> symbol(String folded, String next) {
        String two = units.get(folded + " " + next);
        return Optional.ofNullable(two != null ? two : units.get(folded));
    }

    public boolean isTwo(String folded, String next) {
        return units.containsKey(folded + " " + next);
    }
}
