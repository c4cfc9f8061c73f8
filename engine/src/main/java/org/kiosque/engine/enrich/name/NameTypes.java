package org.kiosque.engine.enrich.name;

import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Tells persons, places, organisations and events apart among names that no gazetteer knows. */
public final class NameTypes {

    private static final Set<String> ORGANISATIONS = Set.of(
            "ministere",
            "banque",
            "bank",
            "universite",
            "university",
            "parti",
            "party",
            "commission",
            "club",
            "fc",
            "group",
            "groupe",
            "inc",
            "corp",
            "ltd",
            "institut",
            "institute",
            "fondation",
            "foundation",
            "agence",
            "agency",
            "federation",
            "association",
            "comite",
            "committee",
            "council",
            "conseil",
            "cour",
            "court",
            "tribunal",
            "parlement",
            "parliament",
            "company",
            "department",
            "departement",
            "press",
            "times",
            "post",
            "news",
            "tv",
            "radio",
            "ministerium",
            "partei",
            "universitat",
            "ministerio",
            "partido",
            "banco",
            "union",
            "syndicat",
            "hospital",
            "hopital",
            "church",
            "school",
            "college",
            "police",
            "team",
            "airlines",
            "league",
            "ligue",
            "front",
            "mouvement",
            "movement",
            "journal",
            "collectif",
            "armee",
            "army",
            "partners",
            "records",
            "telecom",
            "office",
            "holdings",
            "motors",
            "airways",
            "labs",
            "technologies",
            "systems",
            "media",
            "pharma",
            "capital",
            "studios",
            "energy",
            "energie",
            "mobile",
            "bureau",
            "ministry",
            "trust",
            "authority",
            "autorite",
            "cartel",
            "brigade",
            "orchestre",
            "orchestra",
            "museum",
            "musee",
            "theatre",
            "assurances",
            "insurance",
            "industries",
            "gold",
            "mining",
            "cabinet",
            "observatoire",
            "laboratoire",
            "croix",
            "rc",
            "ogc",
            "sc",
            "stade",
            "olympique",
            "racing",
            "united",
            "rovers",
            "verein",
            "gewerkschaft",
            "stiftung",
            "verband",
            "asociacion",
            "fundacion",
            "universidad",
            "universita",
            "partito",
            "gruppo");
    private static final Set<String> BEFORE_OF = Set.of(
            "bay",
            "gulf",
            "strait",
            "isle",
            "duke",
            "duchess",
            "republic",
            "kingdom",
            "state",
            "states",
            "battle",
            "treaty",
            "chamber",
            "house",
            "academy",
            "order",
            "board",
            "sea",
            "cape",
            "tower",
            "lord",
            "faculty",
            "ministry",
            "bureau",
            "centre",
            "center",
            "declaration",
            "cathedral",
            "port",
            "gates");
    private static final Set<String> PLACES = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "place",
            "mont",
            "mount",
            "lac",
            "lake",
            "river",
            "ile",
            "island",
            "islands",
            "street",
            "road",
            "square",
            "park",
            "county",
            "valley",
            "bay",
            "cap",
            "port",
            "saint-denis",
            "beach",
            "city");
    private static final Set<String> EVENTS = Set.of(
            "coupe",
            "cup",
            "festival",
            "championship",
            "open",
            "prix",
            "award",
            "awards",
            "marathon",
            "tournoi",
            "olympics",
            "prize",
            "rallye",
            "salon",
            "biennale",
            "championnat",
            "championnats",
            "championships",
            "trophy",
            "trophee",
            "derby",
            "jubile");

    private final Reading reading;
    private final Lexicon lexicon;

    NameTypes(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    /** The class of the name from a token to before another. */
    Type type(int i, int run) {
        for (int at = i; at < run; at++) {
            String folded = reading.token(at).folded();
            if (ORGANISATIONS.contains(folded)) {
                return Type.ORGANISATION;
            }
            if (EVENTS.contains(folded)) {
                return Type.EVENT;
            }
            if (PLACES.contains(folded)) {
                return Type.PLACE;
            }
        }
        if (isPerson(i, run)) {
            return Type.PERSON;
        }
        return run - i == 1 && reading.token(i).acronym() ? Type.ORGANISATION : guess(i, run);
    }

    private boolean isPerson(int i, int run) {
        if (run - i > 1 && isGiven(i)) {
            return true;
        }
        String before = i > 0 && reading.joined(i - 1) ? reading.token(i - 1).folded() : "";
        return lexicon.has("titles", before)
                || (lexicon.has("roles", before) && !reading.token(i).acronym());
    }

    private Type guess(int i, int run) {
        String before = i > 0 ? reading.token(i - 1).folded() : "";
        boolean where = Set.of("a", "en", "au", "in", "at", "near", "pres", "vers", "from", "в", "из")
                .contains(before);
        if (where && run - i <= 2) {
            return Type.PLACE;
        }
        boolean allWords = run - i == 2
                && !reading.token(i).acronym()
                && !reading.token(run - 1).number();
        return allWords ? Type.PERSON : Type.TOPIC;
    }

    /** Whether a token is, or begins with, a given name. */
    boolean isGiven(int i) {
        String folded = reading.token(i).folded();
        int hyphen = folded.indexOf('-');
        String given = hyphen > 0 ? folded.substring(0, hyphen) : folded;
        return lexicon.has("male", given) || lexicon.has("female", given);
    }

    /** Whether "of" behind a word goes on with the name: University of Leeds, but not Shares of Nvidia. */
    boolean takesOf(int i) {
        String folded = reading.token(i).folded();
        return ORGANISATIONS.contains(folded)
                || PLACES.contains(folded)
                || EVENTS.contains(folded)
                || BEFORE_OF.contains(folded);
    }

    /** Times in New York Times, though it is a common word. */
    boolean isOrganisation(int i) {
        return reading.token(i).capital()
                && ORGANISATIONS.contains(reading.token(i).folded());
    }
}
