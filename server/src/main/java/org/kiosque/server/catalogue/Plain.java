package org.kiosque.server.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it who look for something: lower case, no accents, blanks for punctuation. */
final class Plain {

    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Plain() {}

    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("ß", "ss");
        String bare =
                ACCENT.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION.matcher(bare).replaceAll(" ").strip();
    }
}
