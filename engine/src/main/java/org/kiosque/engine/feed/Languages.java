package org.kiosque.engine.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds declare them, brought into the form of BCP 47. */
final class Languages {
    private Languages() {}

    static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.length() > 40) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
