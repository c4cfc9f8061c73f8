package org.kiosque.engine.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds declare them, brought into the form of BCP 47. */
final class Languages {
    /** Tags in the form of BCP 47; three languages have changed their names. */
    private static final Pattern USUAL = Pattern.compile("(?!iw|in|ji)[a-z]{2}(-[A-Z]{2})?");

    private Languages() {}

    static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.length() > 40) {
            return null;
        }
        if (USUAL.matcher(declared).matches()) {
            return declared;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
