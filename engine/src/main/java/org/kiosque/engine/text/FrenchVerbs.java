package org.kiosque.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of French verbs that texts tell with: the third persons of each tense, and the participles. */
public final class FrenchVerbs {

    private static final String[] FIRST = "er e ent a erent ait aient era eront erait eraient ant ee ees es".split(" ");
    private static final String[] SECOND =
            "ir it issent irent issait issaient ira iront irait iraient isse issant i is ie ies".split(" ");
    private static final String[] THIRD = "re ent it irent ait aient ra ront rait raient e ant u us ue ues".split(" ");

    private static final Set<String> PREFIXES = Set.of(
            "", "a", "ab", "ad", "ap", "ac", "com", "con", "contre", "de", "des", "dis", "en", "entre", "inter", "main",
            "mal", "me", "ob", "par", "per", "pour", "pre", "pro", "r", "re", "res", "sa", "satis", "se", "sou", "sous",
            "sub", "sur", "trans");

    private FrenchVerbs() {}

    /** The folded forms of an infinitive, itself first; a word that is none has itself alone. */
    public static List<String> forms(String word) {
        String folded = Words.fold(word);
        for (int start = 0; start < folded.length(); start++) {
            List<String> irregular = Irregular.FORMS.get(folded.substring(start));
            String prefix = folded.substring(0, start);
            if (irregular != null && PREFIXES.contains(prefix)) {
                return irregular.stream().map(prefix::concat).toList();
            }
        }
        return regular(folded);
    }

    private static List<String> regular(String verb) {
        String stem = verb.length() < 4 ? "" : verb.substring(0, verb.length() - 2);
        if (stem.isEmpty()) {
            return List.of(verb);
        }
        return switch (verb.substring(stem.length())) {
            case "er" -> ofFirst(stem);
            case "ir" -> ended(stem, SECOND);
            case "re" -> stem.endsWith("d") ? ofThird(stem) : List.of(verb);
            default -> List.of(verb);
        };
    }

    private static List<String> ofFirst(String stem) {
        List<String> forms = new ArrayList<>(ended(stem, FIRST));
        if (stem.endsWith("g")) {
            forms.addAll(ended(stem + "e", new String[] {"a", "ait", "aient", "ant"}));
        } else if (stem.endsWith("y")) {
            forms.addAll(ended(stem.substring(0, stem.length() - 1) + "i", FIRST)
                    .subList(1, 3));
        }
        return forms;
    }

    private static List<String> ofThird(String stem) {
        List<String> forms = new ArrayList<>(ended(stem, THIRD));
        forms.add(1, stem);
        return forms;
    }

    private static List<String> ended(String stem, String... endings) {
        List<String> forms = new ArrayList<>();
        for (String ending : endings) {
            forms.add(stem + ending);
        }
        return forms;
    }

    /** Verbs with forms of their own, which verbs that end alike share ({@code venir}, {@code devenir}). */
    private static final class Irregular {
        static final Map<String, List<String>> FORMS = read();

        private static Map<String, List<String>> read() {
            Map<String, List<String>> all = new HashMap<>();
            for (String line : Resource.lines(FrenchVerbs.class, "verbs-fr.txt")) {
                List<String> forms = List.of(Words.fold(line.replace(":", "")).split(" +"));
                all.put(forms.getFirst(), forms);
            }
            return all;
        }
    }
}
