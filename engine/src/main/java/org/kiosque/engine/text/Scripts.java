package org.kiosque.engine.text;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** How many letters of each script a text has, and what this tells about its language. */
record Scripts(Map<UnicodeScript, Integer> counts, int letters, String text) {

    private static final Map<UnicodeScript, String> ALONE = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(HANGUL, "ko"));

    private static final Set<String> IN_CYRILLIC =
            Set.of("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "uz");
    private static final Set<String> IN_ARABIC = Set.of("ar", "fa", "ur", "ps", "ckb", "sd", "ug", "ku");

    static Scripts of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                UnicodeScript script = c < 128 ? LATIN : UnicodeScript.of(c);
                if (script != COMMON && script != INHERITED) {
                    counts.merge(script, 1, Integer::sum);
                    letters++;
                }
            }
        }
        return new Scripts(counts, letters, text);
    }

    /** The language where the script or its own letters leave no choice. */
    Optional<String> language() {
        UnicodeScript main = main();
        int kana = counts.getOrDefault(HIRAGANA, 0) + counts.getOrDefault(KATAKANA, 0);
        int han = counts.getOrDefault(HAN, 0);
        if (kana + han > letters / 2) {
            return Optional.of(kana * 12 > han ? "ja" : "zh");
        }
        if (main == CYRILLIC) {
            return cyrillic();
        }
        return main == ARABIC ? arabic() : Optional.ofNullable(ALONE.get(main));
    }

    private UnicodeScript main() {
        return counts.entrySet().stream()
                .max(Entry.comparingByValue())
                .map(Entry::getKey)
                .orElse(COMMON);
    }

    private Optional<String> cyrillic() {
        if (hasAny("ўЎ")) {
            return Optional.of("be");
        }
        if (hasAny("әғқңұһ")) {
            return Optional.of("kk");
        }
        if (hasAny("їєґЇЄҐ")) {
            return Optional.of("uk");
        }
        if (hasAny("ѓќ")) {
            return Optional.of("mk");
        }
        if (hasAny("ђћљњџј")) {
            return Optional.of("sr");
        }
        return hasAny("ыэёЫЭЁ") && !hasAny("іІөүӨҮҷӣ") ? Optional.of("ru") : Optional.empty();
    }

    private Optional<String> arabic() {
        if (hasAny("ټډړښځڅېۍ")) {
            return Optional.of("ps");
        }
        if (hasAny("ٹڈڑےں")) {
            return Optional.of("ur");
        }
        if (hasAny("ڕڵێۆ")) {
            return Optional.of("ckb");
        }
        return hasAny("پچژگکی") && !hasArabicArticles() ? Optional.of("fa") : Optional.of("ar");
    }

    /** Arabic pages of some publishers use Persian letter forms, but only Arabic is full of its article. */
    private boolean hasArabicArticles() {
        int articles = 0;
        for (int i = text.indexOf("ال"); i >= 0; i = text.indexOf("ال", i + 2)) {
            articles += i == 0 || !Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
        }
        return articles * 40 > letters;
    }

    private boolean hasAny(String letters) {
        return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
    }

    /** Whether a language is written in the script of most letters. */
    boolean mayBe(String language) {
        return switch (main()) {
            case CYRILLIC -> IN_CYRILLIC.contains(language);
            case ARABIC -> IN_ARABIC.contains(language);
            case LATIN -> !ALONE.containsValue(language) && (!IN_CYRILLIC.contains(language) || mixed(language));
            default -> true;
        };
    }

    /** Languages of the Cyrillic list that are written in Latin letters too. */
    private static boolean mixed(String language) {
        return language.equals("sr") || language.equals("uz");
    }
}
