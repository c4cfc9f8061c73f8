package org.kiosque.engine.text;

import java.util.HashMap;
import java.util.Map;

/** Which letters beyond a to z a language in Latin letters has, and how common it is among news. */
final class Alphabets {

    private static final double FOREIGN_LETTER = -1.2;
    private static final double OWN_LETTER = .5;

    private Alphabets() {}

    /** What a text's letters speak for or against a language, to be added to the logarithm of its probability. */
    static double evidence(String lower, String language) {
        Alphabet alphabet = Data.BY_LANGUAGE.get(language);
        if (alphabet == null) {
            return 0;
        }
        double sum = alphabet.weight;
        long distinct = 0;
        for (int i = 0; i < lower.length() && distinct < 6; i++) {
            char c = lower.charAt(i);
            if (c > 127 && Character.isLetter(c) && lower.indexOf(c) == i) {
                sum += alphabet.letters.indexOf(c) >= 0 ? OWN_LETTER : FOREIGN_LETTER;
                distinct++;
            }
        }
        return sum;
    }

    private record Alphabet(String letters, double weight) {}

    /** Read at the first use. */
    private static final class Data {
        static final Map<String, Alphabet> BY_LANGUAGE = load();

        private static Map<String, Alphabet> load() {
            Map<String, Alphabet> alphabets = new HashMap<>();
            for (String line : Resource.lines(Alphabets.class, "alphabets.txt")) {
                int space = line.indexOf(' ');
                int colon = line.indexOf(':');
                String letters = line.substring(colon + 1).trim();
                double weight = Double.parseDouble(line.substring(space + 1, colon));
                alphabets.put(line.substring(0, space), new Alphabet(letters, weight));
            }
            return Map.copyOf(alphabets);
        }
    }
}
