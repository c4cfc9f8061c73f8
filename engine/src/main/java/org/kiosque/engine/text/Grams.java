package org.kiosque.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language model of character n-grams, with our names for the languages. */
final class Grams {

    private static final int BEST = 25;

    /** Codes of the model that name one variety of what readers and pages call by the wider code. */
    private static final Map<String, String> WIDER = Map.of(
            "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "nob", "no", "nno", "nn", "zlm", "ms",
            "arb", "ar", "fil", "tl");

    private Grams() {}

    /** A language and how probable it is. */
    record Guess(String language, double probability) {}

    /** The most probable languages, best first. */
    static List<Guess> guesses(String text) {
        return Arrays.stream(new LanguageDetectorME(Model.LOADED).predictLanguages(text))
                .limit(BEST)
                .map(guess -> new Guess(shortened(guess.getLang()), guess.getConfidence()))
                .toList();
    }

    private static String shortened(String code) {
        String wider = WIDER.get(code);
        return wider != null ? wider : Model.SHORT.getOrDefault(code, code);
    }

    /** Read at the first use: most texts are told without it. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();
        static final Map<String, String> SHORT = shortCodes();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(Objects.requireNonNull(in, "language model is not on the class path"));
            } catch (IOException e) {
                throw new UncheckedIOException("unreadable language model", e);
            }
        }

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                try {
                    codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
                } catch (MissingResourceException e) {
                    // A language without a three-letter code is none of the model's.
                    continue;
                }
            }
            return codes;
        }
    }
}
