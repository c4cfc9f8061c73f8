package org.kiosque.engine.terms;

import java.util.List;
import java.util.stream.IntStream;

/** A name's coarse sound, so that its spellings in several languages share most of their character 4-grams. */
public final class Skeleton {

    private static final String[][] SPELLINGS = {
        {"dzh", "j"}, {"tsch", "x"}, {"tch", "x"}, {"sch", "s"}, {"dj", "j"}, {"ch", "x"}, {"sh", "s"}, {"ph", "f"},
        {"kh", "h"}, {"th", "t"}, {"ck", "k"}, {"ks", "x"}, {"cs", "x"}, {"ts", "s"}, {"ou", "u"}, {"oo", "u"},
        {"ee", "i"}, {"ay", "ai"}, {"ey", "ei"}, {"c", "k"}, {"q", "k"}, {"w", "v"}, {"y", "i"}, {"z", "s"}
    };

    private static final int SHORTEST = 3;

    private Skeleton() {}

    public static String of(String folded) {
        String sound = folded;
        for (String[] spelling : SPELLINGS) {
            sound = sound.replace(spelling[0], spelling[1]);
        }
        return withoutDoubles(sound);
    }

    private static String withoutDoubles(String sound) {
        StringBuilder single = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                single.append(sound.charAt(i));
            }
        }
        return single.toString();
    }

    /**
     * Adds what a token gives to be recognised by in other languages: a number itself, else its 4-grams. Small words
     * count half: in headlines they are cognates, seldom names.
     */
    public static void addTo(TermMap names, Token token) {
        if (token.number()) {
            names.add(token.hash('d'), 1);
        } else if (token.folded().length() >= SHORTEST) {
            for (String gram : grams(token.folded())) {
                names.add(Token.hash(gram, 'n'), token.capital() ? 1 : 0.5f);
            }
        }
    }

    /** The 4-grams of a name with marks at its ends; a name too short for one gives itself. */
    static List<String> grams(String folded) {
        String marked = "^" + of(folded) + "$";
        if (marked.length() <= 4) {
            return List.of(marked);
        }
        return IntStream.rangeClosed(0, marked.length() - 4)
                .mapToObj(i -> marked.substring(i, i + 4))
                .toList();
    }
}
