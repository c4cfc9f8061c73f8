package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Demonyms;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Finds names in a reading: those of the gazetteer, and runs of capitals that no gazetteer knows. */
public final class Names {

    private static final Set<String> OF = Set.of("de", "du", "des", "d'", "la", "l'", "les", "a", "au", "aux");
    private static final Set<String> PORTFOLIOS = Set.of(
            "ministre", "ministres", "ministere", "secretaire", "garde", "delegue", "deleguee", "charge", "chargee");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Demonyms demonyms;
    private final NameTypes types;
    private final Gazetteer gazetteer;
    private final PlaceSense sense;
    private final Set<String> stopWords;
    private final Set<String> small = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final boolean allCapitals;
    private final boolean german;
    private final List<Mention> found = new ArrayList<>();
    private final Map<Mention, Gazetteer.Match> doubts = new HashMap<>();

    /**
     * The names of a reading.
     *
     * @param mentions in order
     * @param doubts those that several items bear
     */
    record Found(List<Mention> mentions, Map<Mention, Gazetteer.Match> doubts) {}

    private Names(Reading reading, List<Reading> evidence, Gazetteer gazetteer) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.demonyms = new Demonyms(reading);
        this.types = new NameTypes(reading);
        this.gazetteer = gazetteer;
        this.sense = new PlaceSense(reading, types, small);
        this.stopWords = StopWords.of(reading.language());
        this.german = reading.language().equals("de");
        evidence.forEach(this::learn);
        evidence.forEach(sense::learn);
        long capitals = reading.tokens().stream().filter(Token::capital).count();
        this.allCapitals =
                reading.in() == Analysis.In.TITLE && reading.size() > 3 && capitals * 10 > reading.size() * 6L;
    }

    /** The names in order; the document's other reading helps to tell names from words that begin a sentence. */
    static Found in(Reading reading, List<Reading> evidence, Gazetteer gazetteer) {
        Names names = new Names(reading, evidence, gazetteer);
        names.find();
        return new Found(names.found, names.doubts);
    }

    private void learn(Reading other) {
        for (Token token : other.tokens()) {
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
        int capitals = allCapitals ? i : endOfRun(i);
        Optional<Gazetteer.Match> match = gazetteer.at(reading, i).filter(m -> sense.isMeant(m, i, capitals));
        if (match.isEmpty() && demonyms.isOrigin(i)) {
            return i + 1;
        }
        int run = capitals;
        if (match.isPresent() && run == i) {
            run = withOrganisation(i + match.get().tokens());
        }
        if (match.isPresent() && (i + match.get().tokens() >= run || !isOneName(i, match.get(), run))) {
            Gazetteer.Item item = match.get().item();
            int last = i + match.get().tokens() - 1;
            Mention mention = new Mention(reading, item.label(), item.type(), item.id(), i, last);
            found.add(mention);
            if (!match.get().rivals().isEmpty()) {
                doubts.put(mention, match.get());
            }
            return last + 1;
        }
        if (run > i && isName(i, run)) {
            found.add(new Mention(reading, label(i, run), types.type(i, run), null, i, run - 1));
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
        if (types.isGiven(i) && match.tokens() == 1) {
            return true;
        }
        return reading.token(next).capital() && types.type(i, run) == Type.ORGANISATION;
    }

    private int endOfRun(int start) {
        if (!isPart(start)) {
            return start;
        }
        int end = start + 1;
        while (end < reading.size() && end - start < 7 && reading.joined(end - 1)) {
            if (isPart(end) || isNumeral(end) || types.isOrganisation(end)) {
                end++;
            } else if (isParticle(end)
                    && end + 1 < reading.size()
                    && reading.joined(end)
                    && isPart(end + 1)
                    && (!reading.token(end).folded().equals("of") || types.takesOf(end - 1))) {
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
        boolean named = end < reading.size() && reading.joined(end - 1) && types.isOrganisation(end);
        return named && !allCapitals ? end + 1 : end;
    }

    /** Falcon 9, but not a count before something else. */
    private boolean isNumeral(int i) {
        Token token = reading.token(i);
        return token.number()
                && token.text().length() <= 3
                && token.text().chars().allMatch(Character::isDigit)
                && (i + 1 >= reading.size()
                        || !reading.adjacent(i)
                        || stopWords.contains(reading.token(i + 1).folded()));
    }

    private boolean isParticle(int i) {
        String folded = reading.token(i).folded();
        boolean english = reading.language().equals("en") && folded.equals("of");
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
        boolean doubtful = token.first() && small.contains(token.folded()) && !types.isGiven(i);
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
        if (lexicon.has("roles", token.folded()) || lexicon.has("institutions", token.folded()) || isPortfolio(token)) {
            return false;
        }
        return token.first()
                ? inside.contains(token.folded()) && !small.contains(token.folded())
                : !small.contains(token.folded())
                        || inside.contains(token.folded()) && reading.in() == Analysis.In.TEXT;
    }

    /** "le ministre de l'Intérieur": what a minister is for. */
    private boolean isPortfolio(Token token) {
        int at = reading.tokenAt(token.start()) - 1;
        while (at > 0 && OF.contains(reading.token(at).folded())) {
            at--;
        }
        return at >= 0 && PORTFOLIOS.contains(reading.token(at).folded()) && reading.joined(at);
    }

    /** German writes every noun with a capital: only a given name, a title or capitals throughout tell a name. */
    private boolean isGermanName(int i, int run) {
        boolean titled = i > 0 && lexicon.has("titles", reading.token(i - 1).folded());
        boolean role = i > 0 && lexicon.has("roles", reading.token(i - 1).folded()) && reading.adjacent(i - 1);
        return titled || role || reading.token(i).acronym() || (run - i > 1 && types.isGiven(i));
    }

    private String label(int i, int run) {
        return reading.text()
                .substring(reading.token(i).start(), reading.token(run - 1).end());
    }
}
