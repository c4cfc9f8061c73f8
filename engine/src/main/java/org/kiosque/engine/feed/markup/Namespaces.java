package org.kiosque.engine.feed.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabularies that prefixes mean at one place of a document. */
final class Namespaces {
    private record Declared(String prefix, String usual, int depth) {}

    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    /** Notes a prefix that an element at that depth declares. */
    void declare(String prefix, String namespace, int depth) {
        if (known.size() > 1_000) {
            known.clear();
        }
        String usual = namespace.isEmpty() ? "" : known.computeIfAbsent(namespace, Vocabularies::prefix);
        declared.add(new Declared(prefix, usual, depth));
    }

    /** Forgets what elements deeper than that have declared. */
    void leave(int depth) {
        while (!declared.isEmpty() && declared.getLast().depth() > depth) {
            declared.removeLast();
        }
    }

    /** The usual prefix of the vocabulary that a prefix means, or null where it isn't declared. */
    @Nullable
    String usual(String prefix) {
        for (int i = declared.size() - 1; i >= 0; i--) {
            if (declared.get(i).prefix().equals(prefix)) {
                return declared.get(i).usual();
            }
        }
        return prefix.isEmpty() || prefix.equals("xml") ? prefix : null;
    }
}
