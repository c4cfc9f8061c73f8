package org.kiosque.server.web.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text's language as a page marks it.
 *
 * @param code BCP 47 tag of language and perhaps script, or empty where unknown
 * @param name in the reader's language, or empty
 * @param dir {@code ltr}, {@code rtl} or, where the language is unknown, {@code auto}
 */
public record Tongue(String code, String name, String dir) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z]{4})?");

    public static Tongue of(@Nullable String code, Locale reader) {
        if (code == null || !TAG.matcher(code).matches()) {
            return new Tongue("", "", "auto");
        }
        var locale = Locale.forLanguageTag(code);
        String name = locale.getDisplayName(reader);
        boolean leftwards = RIGHT_TO_LEFT.contains(locale.getLanguage());
        return new Tongue(code, name.equals(code) ? "" : name, leftwards ? "rtl" : "ltr");
    }
}
