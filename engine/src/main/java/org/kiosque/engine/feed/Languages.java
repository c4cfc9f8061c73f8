package org.kiosque.engine.feed;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds declare them, brought into the form of BCP 47. */
final class Languages {
    private static final Set<String> RENAMED = Set.of("iw", "in", "ji");

    private Languages() {}

    static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.length() > 40) {
            return null;
        }
        if (isUsual(declared)) {
            return declared;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    /** Whether it is two letters in the form of BCP 47, perhaps with a country; three languages have changed their names. */
    private static boolean isUsual(String tag) {
        boolean alone = tag.length() == 2;
        boolean country = tag.length() == 5 && tag.charAt(2) == '-' && isIn(tag, 3, 'A', 'Z');
        return (alone || country) && isIn(tag, 0, 'a', 'z') && !RENAMED.contains(tag.substring(0, 2));
    }

    private static boolean isIn(String tag, int at, char first, char last) {
        char one = tag.charAt(at);
        char two = tag.charAt(at + 1);
        return one >= first && one <= last && two >= first && two <= last;
    }
}
