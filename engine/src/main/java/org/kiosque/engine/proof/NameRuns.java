package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the names of a text, and how each is tied to what stands before it. */
final class NameRuns {

    /** Words that tie a name as the one who does something. */
    static final Set<String> BY = Set.of("par", "by", "von", "por", "da", "pelo", "pela");

    private static final Map<String, String> PREPOSITIONS = prepositions();

    private NameRuns() {}

    static List<NameRun> of(Reading reading, Reading evidence) {
        Set<String> names = new HashSet<>();
        evidence.tokens().stream()
                .filter(token -> token.name() && !isCommon(token, evidence))
                .forEach(token -> names.add(token.form()));
        List<NameRun> runs = new ArrayList<>();
        int i = 0;
        while (i < reading.tokens().size()) {
            if (!isName(reading, i, names)) {
                i++;
                continue;
            }
            int from = i;
            Set<String> forms = new HashSet<>();
            while (i < reading.tokens().size()
                    && isName(reading, i, names)
                    && (i == from || isJoined(reading, i - 1))) {
                forms.add(reading.tokens().get(i).form());
                i++;
            }
            runs.add(new NameRun(from, i - 1, forms, tie(reading, from)));
        }
        return runs;
    }

    private static boolean isName(Reading reading, int i, Set<String> names) {
        Token token = reading.tokens().get(i);
        return token.name() && !Figures.isMonth(token) && names.contains(token.form());
    }

    /** Whether a text also writes the word small. */
    private static boolean isCommon(Token token, Reading reading) {
        return reading.tokens().stream()
                .anyMatch(
                        other -> !other.name() && !other.plain() && other.stem().equals(token.stem()));
    }

    private static boolean isJoined(Reading reading, int i) {
        return reading.behind(i).isBlank()
                || reading.behind(i).equals("'")
                || reading.behind(i).equals("-");
    }

    private static String tie(Reading reading, int from) {
        int telling = 0;
        for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
            Token before = reading.tokens().get(i);
            telling += before.plain() ? 0 : 1;
            boolean other =
                    before.sentence() != reading.tokens().get(from).sentence() || before.name() || before.number();
            if (other || telling > 2 || reading.behind(i).contains(",")) {
                return "";
            }
            String form = before.form();
            if (BY.contains(form)) {
                return "by";
            }
            if (PREPOSITIONS.containsKey(form)) {
                return PREPOSITIONS.get(form);
            }
        }
        return "";
    }

    private static Map<String, String> prepositions() {
        Map<String, String> ties = new HashMap<>();
        Map.of(
                        "of", "de d du des of",
                        "from", "depuis from",
                        "to", "a au aux to vers in en at dans on sur near pres",
                        "with", "avec with",
                        "for", "pour for",
                        "against", "contre against",
                        "than", "than")
                .forEach((tie, words) -> {
                    for (String word : words.split(" ")) {
                        ties.put(word, tie);
                    }
                });
        return ties;
    }
}
