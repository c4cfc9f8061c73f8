package org.kiosque.engine.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pairs of stories that people have parted. */
final class Apart {

    private final Map<String, Set<String>> pairs = new HashMap<>();

    void add(String one, String other) {
        pairs.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        pairs.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    /** Whether two stories, or two that they have taken in, must stay apart. */
    boolean keeps(Story a, Story b) {
        if (pairs.isEmpty()) {
            return false;
        }
        return a.ids().stream()
                .flatMap(id -> pairs.getOrDefault(id, Set.of()).stream())
                .anyMatch(b.ids()::contains);
    }
}
