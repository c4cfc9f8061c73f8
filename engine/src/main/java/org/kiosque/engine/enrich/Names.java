package org.kiosque.engine.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.Analysis.Type;
import org.kiosque.engine.text.StopWords;

/** Finds names in a reading: those of the gazetteer, and runs of capitals that no gazetteer knows. */
final class Names {

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
            "army");
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
            "olympics");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Set<String> stopWords;
    private final Set<String> small = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final boolean allCapitals;
    private final boolean german;
    private final List<Mention> found = new ArrayList<>();

    private Names(Reading reading, List<Reading> evidence) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language);
        this.gazetteer = Gazetteer.of(reading.language);
        this.stopWords = StopWords.of(reading.language);
        this.german = reading.language.equals("de");
        evidence.forEach(this::learn);
        long capitals = reading.tokens.stream().filter(Token::capital).count();
        this.allCapitals = reading.in == Analysis.In.TITLE && reading.size() > 3 && capitals * 10 > reading.size() * 6L;
    }

    /** The names in order; the document's other reading helps to tell names from words that begin a sentence. */
    static List<Mention> in(Reading reading, List<Reading> evidence) {
        Names names = new Names(reading, evidence);
        names.find();
        return names.found;
    }

    private void learn(Reading other) {
        for (Token token : other.tokens) {
            if (!token.capital()) {
                small.add(token.folded());
            } else if (!token.first()) {
                inside.add(token.folded());
            }
        }
    }

    private void find() {
        int i = 0;
        while (i < reading.size()) {
            i = step(i);
        }
    }

    private int step(int i) {
        Optional<Gazetteer.Match> match = gazetteer.at(reading, i);
        int run = allCapitals ? i : endOfRun(i);
        if (match.isPresent() && run == i) {
            run = withOrganisation(i + match.get().tokens());
        }
        if (match.isPresent() && (i + match.get().tokens() >= run || !isOneName(i, match.get(), run))) {
            Gazetteer.Item item = match.get().item();
            int last = i + match.get().tokens() - 1;
            found.add(new Mention(reading, item.label(), item.type(), item.id(), i, last));
            return last + 1;
        }
        if (run > i && isName(i, run)) {
            found.add(new Mention(reading, label(i, run), type(i, run), null, i, run - 1));
            return run;
        }
        return i + 1;
    }

    /** A known name inside a longer one: Washington in Washington Post, but not Paris in "Paris Emmanuel". */
    private boolean isOneName(int i, Gazetteer.Match match, int run) {
        int next = i + match.tokens();
        if (german
                || match.item().type() == Type.PERSON
                || gazetteer.at(reading, next).isPresent()) {
            return false;
        }
        return reading.token(next).capital() && type(i, run) == Type.ORGANISATION;
    }

    private int endOfRun(int start) {
        if (!isPart(start)) {
            return start;
        }
        int end = start + 1;
        while (end < reading.size() && end - start < 7 && reading.joined(end - 1)) {
            if (isPart(end) || isNumeral(end) || isOrganisation(end)) {
                end++;
            } else if (isParticle(end) && end + 1 < reading.size() && reading.joined(end) && isPart(end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isPart(int i) {
        Token token = reading.token(i);
        if (!token.capital() || lexicon.has("titles", token.folded()) && !token.acronym()) {
            return false;
        }
        if (!token.acronym() && (isRole(token) || gazetteer.adjective(token).isPresent())) {
            return false;
        }
        boolean word = stopWords.contains(token.folded()) || lexicon.has("general", token.folded());
        return !word || (token.acronym() && token.text().length() > 1 && !allCapitals);
    }

    /** What a person is called before the name is no part of it: President Trump. */
    private boolean isRole(Token token) {
        return lexicon.has("roles", token.folded());
    }

    /** The end of a known name, or of the organisation that is named after it. */
    private int withOrganisation(int end) {
        boolean named = end < reading.size() && reading.joined(end - 1) && isOrganisation(end);
        return named && !allCapitals ? end + 1 : end;
    }

    /** Times in New York Times, though it is a common word. */
    private boolean isOrganisation(int i) {
        return reading.token(i).capital()
                && ORGANISATIONS.contains(reading.token(i).folded());
    }

    /** Falcon 9, but not a count before something else. */
    private boolean isNumeral(int i) {
        Token token = reading.token(i);
        return token.number()
                && token.text().length() <= 3
                && (i + 1 >= reading.size()
                        || !reading.adjacent(i)
                        || stopWords.contains(reading.token(i + 1).folded()));
    }

    private boolean isParticle(int i) {
        String folded = reading.token(i).folded();
        boolean english = reading.language.equals("en") && folded.equals("of");
        return english || lexicon.has("particles", folded) || folded.equals("d'") || folded.equals("al-");
    }

    private boolean isName(int i, int run) {
        if (german) {
            return isGermanName(i, run);
        }
        if (run - i == 1) {
            return isSingleName(reading.token(i));
        }
        Token token = reading.token(i);
        boolean doubtful = token.first() && small.contains(token.folded()) && !isGiven(i);
        return !doubtful;
    }

    private boolean isSingleName(Token token) {
        if (gazetteer.adjective(token).isPresent()
                || lexicon.has("verbs", token.folded())
                || token.text().length() < 2) {
            return false;
        }
        if (token.acronym()) {
            return true;
        }
        if (lexicon.has("roles", token.folded()) || lexicon.has("institutions", token.folded())) {
            return false;
        }
        return token.first()
                ? inside.contains(token.folded()) && !small.contains(token.folded())
                : !small.contains(token.folded()) || inside.contains(token.folded()) && reading.in == Analysis.In.TEXT;
    }

    /** German writes every noun with a capital: only a given name, a title or capitals throughout tell a name. */
    private boolean isGermanName(int i, int run) {
        boolean titled = i > 0 && lexicon.has("titles", reading.token(i - 1).folded());
        boolean role = i > 0 && lexicon.has("roles", reading.token(i - 1).folded()) && reading.adjacent(i - 1);
        return titled || role || reading.token(i).acronym() || (run - i > 1 && isGiven(i));
    }

    private boolean isGiven(int i) {
        String folded = reading.token(i).folded();
        int hyphen = folded.indexOf('-');
        String given = hyphen > 0 ? folded.substring(0, hyphen) : folded;
        return lexicon.has("male", given) || lexicon.has("female", given);
    }

    private String label(int i, int run) {
        return reading.text.substring(
                reading.token(i).start(), reading.token(run - 1).end());
    }

    private Type type(int i, int run) {
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
}
