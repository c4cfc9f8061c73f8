package org.kiosque.engine.feed;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text of an entry, harmless: plain text or sanitised HTML, made when it is first asked for. Most entries of a visit
 * are known, and nobody looks at their texts. What the publisher sent is never given out.
 */
public final class Prose {

    /** No text. */
    public static final Prose NONE = new Prose(() -> "", UnaryOperator.identity());

    private final Supplier<String> source;
    private final UnaryOperator<String> maker;
    private volatile @Nullable String made;

    private Prose(Supplier<String> source, UnaryOperator<String> maker) {
        this.source = source;
        this.maker = maker;
    }

    /** A text that is harmless already. */
    public static Prose of(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : new Prose(() -> text, UnaryOperator.identity());
    }

    /** A text to be made of what the publisher sent. */
    static Prose late(Supplier<String> source, UnaryOperator<String> maker) {
        return new Prose(source, maker);
    }

    /** The text, perhaps empty. */
    public String text() {
        String text = made;
        if (text == null) {
            text = maker.apply(source.get());
            text = text.isBlank() ? "" : text;
            made = text;
        }
        return text;
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /** What the text is made of; dangerous, only to be compared. */
    String source() {
        return source.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Prose prose && prose.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
