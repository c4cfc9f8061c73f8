package org.kiosque.engine.enrich.name;

import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.reading.Reading;

/** The words before which a name is a place's: "à Nice", "in Reading". */
final class Locatives {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "fr", Set.of("a", "en", "de", "d'", "vers", "depuis", "pres", "entre", "jusqu'a", "via"),
            "en", Set.of("in", "at", "near", "from", "to", "outside", "around", "of", "towards"),
            "de", Set.of("in", "aus", "nach", "bei", "um", "von", "uber"),
            "es", Set.of("en", "de", "desde", "a", "hacia", "hasta"),
            "it", Set.of("a", "ad", "di", "da", "in", "verso"),
            "pt", Set.of("em", "de", "para", "desde"),
            "ar", Set.of("في", "الي", "من", "مدينة", "بمدينة", "قرب", "نحو"));
    private static final Set<String> TOWN =
            Set.of("مدينة", "بمدينة", "لمدينة", "ميناء", "مطار", "بلدة", "قرية", "ولاية", "محافظة");
    private static final Set<String> AND = Set.of("et", "and", "und", "y", "e");
    private static final Set<String> ARTICLES = Set.of("la", "le", "l'", "les", "the", "die", "der", "il", "el");
    private static final Set<String> INSIDE = Set.of("dans", "departement", "region", "province", "state");

    private Locatives() {}

    /** Whether a locative word stands before a token. */
    static boolean before(Reading reading, int i) {
        if (i == 0 || !reading.joined(i - 1)) {
            return false;
        }
        String word = reading.token(i - 1).folded();
        boolean listed = i > 2 && AND.contains(word) && reading.token(i - 2).capital();
        return listed
                ? before(reading, i - 2)
                : WORDS.getOrDefault(reading.language(), Set.of()).contains(word);
    }

    /** "In the city of": behind it, without capitals, even a common word names a town. */
    static boolean behindTown(Reading reading, int i) {
        return i > 0
                && reading.joined(i - 1)
                && TOWN.contains(reading.token(i - 1).folded());
    }

    /** "dans l'Ain", "en Bretagne": a region rather than what else bears the name; Spanish is "en" in cities too. */
    static boolean inside(Reading reading, int i) {
        int at = i - 1;
        while (at > 0 && at > i - 3 && ARTICLES.contains(reading.token(at).folded())) {
            at--;
        }
        String word = at < 0 ? "" : reading.token(at).folded();
        return INSIDE.contains(word) || word.equals("en") && reading.language().equals("fr");
    }
}
