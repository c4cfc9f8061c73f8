package org.kiosque.engine.feed.markup;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a tag by their names as written and in their order; found in whatever case. Those of other
 * vocabularies have the usual prefix.
 */
public final class Attributes {
    static final int MOST = 256;
    static final Attributes NONE = new Attributes(0);

    private String[] pairs;
    private int size;

    Attributes(int expected) {
        pairs = new String[2 * Math.min(MOST, expected)];
    }

    /** Adds an attribute; of two with one name the first counts, and what is beyond {@link #MOST} is left out. */
    void add(String name, String value) {
        if (size == 2 * MOST || find(name) != null) {
            return;
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.min(2 * MOST, 2 * size + 2));
        }
        pairs[size++] = name;
        pairs[size++] = value;
    }

    /** The value of an attribute, or null. */
    public @Nullable String find(String name) {
        for (int i = 0; i < size; i += 2) {
            if (name.length() == pairs[i].length() && name.equalsIgnoreCase(pairs[i])) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** Hands over each name and value. */
    public void forEach(BiConsumer<String, String> receiver) {
        for (int i = 0; i < size; i += 2) {
            receiver.accept(pairs[i], pairs[i + 1]);
        }
    }
}
