package org.kiosque.server.web.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text's language as a page marks it.
 *
 * @param code BCP 47 primary subtag, or empty where unknown
 * @param name in the reader's language, or empty
 * @param dir {@code ltr}, {@code rtl} or, where the language is unknown, {@code auto}
 */
public record Tongue(String code, String name, String dir) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    public static Tongue of(@Nullable String code, Locale reader) {
        if (code == null || code.isEmpty() || code.length() > 8 || !code.chars().allMatch(Character::isLetter)) {
            return new Tongue("", "", "auto");
        }
        String name = Locale.of(code).getDisplayLanguage(reader);
        return new Tongue(code, name.equals(code) ? "" : name, RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr");
    }
}
