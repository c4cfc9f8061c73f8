package org.kiosque.engine.enrich.name;

import java.util.HashSet;
import java.util.Set;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Words;

/** Tells whether a word that a list has as a place's name means the place here, and not a word, a person or a firm. */
final class PlaceSense {

    private static final long GREAT = 300_000;
    private static final long SMALL = 50_000;
    private static final int BRIEF = 3;
    private static final String IN = "ب";
    private static final String AUGUST = "اب";

    private final Reading reading;
    private final NameTypes types;
    private final Lexicon lexicon;
    private final Set<String> small;
    private final Set<String> placed = new HashSet<>();

    /** @param small words that the document also writes without a capital */
    PlaceSense(Reading reading, NameTypes types, Set<String> small) {
        this.reading = reading;
        this.types = types;
        this.small = small;
        this.lexicon = Lexicon.of(reading.language());
    }

    /** Learns which names another reading of the document puts behind a locative word. */
    void learn(Reading other) {
        for (int i = 0; i < other.size(); i++) {
            boolean named = other.token(i).capital() || other.language().equals("ar");
            if (named && Locatives.before(other, i)) {
                placed.add(other.token(i).folded());
            }
        }
    }

    /**
     * Whether the place is meant.
     *
     * @param run the end of the run of capitals that begins here
     */
    boolean isMeant(Gazetteer.Match match, int i, int run) {
        Place place = match.item().place();
        if (place == null || !match.item().isListed()) {
            return true;
        }
        boolean here = Locatives.before(reading, i);
        if (run > i + match.tokens()) {
            return here && !types.isGiven(i);
        }
        if (match.tokens() == 1 && isBrief(match.item())) {
            return isBriefMeant(match.item(), i, here);
        }
        return match.tokens() > 1 || isMeant(place, match, i, here);
    }

    /** Arabic writes no short vowels: three letters are a word more often than a town, such as "was" and Cannes. */
    private boolean isBrief(Gazetteer.Item item) {
        return reading.language().equals("ar") && Words.fold(item.label()).length() <= BRIEF;
    }

    private boolean isBriefMeant(Gazetteer.Item item, int i, boolean here) {
        String word = reading.token(i).folded();
        boolean written = here || placed.contains(word) || word.equals(IN + Words.fold(item.label()));
        return written && !Words.fold(item.label()).equals(AUGUST);
    }

    private boolean isMeant(Place place, Gazetteer.Match match, int i, boolean here) {
        Token token = reading.token(i);
        boolean titled = i > 0 && lexicon.has("titles", reading.token(i - 1).folded());
        if (titled || token.first() && small.contains(token.folded())) {
            return false;
        }
        boolean common = place.common().contains(reading.language());
        if (place.isRegion()) {
            return Locatives.inside(reading, i)
                    || !common && !reading.language().equals("de");
        }
        if (common && reading.language().equals("ar")) {
            return Locatives.behindTown(reading, i) || here && place.population() >= GREAT;
        }
        if (common && reading.language().equals("ru")) {
            return !token.first();
        }
        boolean known = here || placed.contains(token.folded());
        if (common || types.isGiven(i)) {
            return here || !token.first() && (known || place.population() >= GREAT && !types.isGiven(i));
        }
        return known || place.population() >= SMALL;
    }
}
