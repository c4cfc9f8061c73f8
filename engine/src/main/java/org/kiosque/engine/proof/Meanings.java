package org.kiosque.engine.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Words;

/** Words that may stand for each other, and those on which the truth of a claim turns, from {@code meanings.txt}. */
final class Meanings {

    private static final Map<String, Set<Integer>> FORMS = new HashMap<>();
    private static final Map<String, Set<Integer>> BEGINNINGS = new HashMap<>();
    private static final Set<Integer> GRAVE = new HashSet<>();
    private static final Set<Integer> LIGHT = new HashSet<>();

    static {
        List<String> lines = Resource.lines(Meanings.class, "meanings.txt");
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i);
        }
    }

    private Meanings() {}

    private static void read(String line, int number) {
        if (line.startsWith("!")) {
            GRAVE.add(number);
        } else if (line.startsWith("~")) {
            LIGHT.add(number);
        }
        for (String entry : line.substring(line.startsWith("!") || line.startsWith("~") ? 1 : 0)
                .trim()
                .split(" +")) {
            boolean open = entry.endsWith("*");
            String key = Words.fold(open ? entry.substring(0, entry.length() - 1) : entry);
            (open ? BEGINNINGS : FORMS)
                    .computeIfAbsent(key, any -> new HashSet<>())
                    .add(number);
        }
    }

    /** The lines that hold a folded word. */
    static Set<Integer> of(String form) {
        Set<Integer> found = new HashSet<>(FORMS.getOrDefault(form, Set.of()));
        for (int end = 3; end <= form.length(); end++) {
            found.addAll(BEGINNINGS.getOrDefault(form.substring(0, end), Set.of()));
        }
        return found;
    }

    static boolean grave(Token token) {
        return token.meanings().stream().anyMatch(GRAVE::contains);
    }

    static boolean light(Token token) {
        return token.meanings().stream().anyMatch(LIGHT::contains);
    }
}
