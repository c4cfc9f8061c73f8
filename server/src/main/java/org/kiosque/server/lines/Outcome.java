package org.kiosque.server.lines;

import java.util.function.Function;

/** What came of a piece of input: a value, or the reason why there is none. */
public sealed interface Outcome<T> {

    record Good<T>(T value) implements Outcome<T> {}

    /** @param reason in words for a person, in one line */
    record Bad<T>(String reason) implements Outcome<T> {}

    static <T> Outcome<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Outcome<T> bad(String reason) {
        return new Bad<>(reason.strip().replaceAll("\\s+", " "));
    }

    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Good<T>(T value) -> next.apply(value);
            case Bad<T>(String reason) -> new Bad<>(reason);
        };
    }

    default <U> Outcome<U> map(Function<T, U> change) {
        return then(value -> good(change.apply(value)));
    }
}
