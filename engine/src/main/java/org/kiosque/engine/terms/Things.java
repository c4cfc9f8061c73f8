package org.kiosque.engine.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.text.Resource;

/** What words speak of, as far as the news of eight languages has words for it: {@code things.txt}. */
public final class Things {

    private static final String[] LANGUAGES = {"en", "fr", "de", "es", "pt", "it", "ru", "ar"};
    private static final int LONGEST = 20;
    private static final int SHORTEST = 2;
    private static final char THING = 't';

    private final Map<String, List<Long>> beginnings = new HashMap<>();
    private final Map<String, List<Long>> words = new HashMap<>();

    private Things() {}

    /** The things that a token speaks of in a language; the longest beginning that is known tells. */
    public static List<Long> of(Token token, String language) {
        Things known = Read.ALL.get(language);
        return known == null ? List.of() : known.of(token.folded());
    }

    /** Adds the things that a token speaks of in a language. */
    public static void addTo(TermMap things, Token token, String language) {
        of(token, language).forEach(thing -> things.add(thing, 1));
    }

    private List<Long> of(String folded) {
        List<Long> whole = words.get(folded);
        if (whole != null) {
            return whole;
        }
        for (int length = Math.min(LONGEST, folded.length()); length >= SHORTEST; length--) {
            List<Long> found = beginnings.get(folded.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private void add(String written, long thing) {
        boolean whole = written.endsWith(".");
        String folded = Folding.fold(whole ? written.substring(0, written.length() - 1) : written);
        (whole ? words : beginnings)
                .computeIfAbsent(folded, any -> new ArrayList<>(1))
                .add(thing);
    }

    /** Read at the first use. */
    private static final class Read {
        static final Map<String, Things> ALL = read(Resource.lines(Things.class, "things.txt"));
    }

    private static Map<String, Things> read(List<String> lines) {
        Map<String, Things> all = new HashMap<>();
        for (String line : lines) {
            String[] columns = line.split(" ; ", -1);
            long thing = Token.hash(columns[0], THING);
            for (int i = 0; i < LANGUAGES.length; i++) {
                Things those = all.computeIfAbsent(LANGUAGES[i], any -> new Things());
                for (String written : columns[i].strip().split(",")) {
                    those.add(written, thing);
                }
            }
        }
        return Map.copyOf(all);
    }
}
