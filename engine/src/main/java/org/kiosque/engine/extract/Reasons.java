package org.kiosque.engine.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.metadata.Told;

/** Keeps for each field of an article which part of the page told it. */
final class Reasons {

    private final Map<Article.Field, Reason> reasons = new EnumMap<>(Article.Field.class);

    void note(Article.Field field, Reason reason) {
        reasons.put(field, reason);
    }

    /** The value told, whose reason is kept, or null. */
    <T> @Nullable T value(Article.Field field, @Nullable Told<T> told) {
        if (told == null) {
            return null;
        }
        note(field, told.reason());
        return told.value();
    }

    <T> @Nullable T value(Article.Field field, Optional<Told<T>> told) {
        return value(field, told.orElse(null));
    }

    Map<Article.Field, Reason> all() {
        return reasons;
    }
}
