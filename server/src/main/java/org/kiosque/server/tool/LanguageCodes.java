package org.kiosque.server.tool;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Reads language tags of several standards as the one that the engine uses. */
final class LanguageCodes {

    private static final int LONGEST = 35;

    /** ISO 639-2's bibliographic codes, and single languages that their macro-language stands for. */
    private static final Map<String, String> FURTHER = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"),
            Map.entry("arb", "ar"),
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("swh", "sw"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("ji", "yi"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageCodes() {}

    /**
     * The BCP 47 primary subtag of a BCP 47 tag or an ISO 639-2 or 639-3 code: two letters where there are any; empty
     * for what names no single language.
     */
    static Optional<String> parse(String written) {
        String tag = written.strip().toLowerCase(Locale.ROOT);
        String primary = tag.length() > LONGEST ? "" : tag.split("[-_.@]", 2)[0];
        boolean named = primary.length() >= 2
                && primary.length() <= 3
                && primary.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                && !primary.equals("und")
                && !primary.equals("mul")
                && !primary.equals("zxx");
        return named ? Optional.of(TWO_LETTERS.getOrDefault(primary, primary)) : Optional.empty();
    }

    private static Map<String, String> twoLetters() {
        var codes = new HashMap<>(FURTHER);
        for (String two : Locale.getISOLanguages()) {
            try {
                codes.putIfAbsent(Locale.of(two).getISO3Language(), codes.getOrDefault(two, two));
            } catch (MissingResourceException noThreeLetters) {
                continue;
            }
        }
        return Map.copyOf(codes);
    }
}
