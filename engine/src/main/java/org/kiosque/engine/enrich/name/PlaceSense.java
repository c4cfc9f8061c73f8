package org.kiosque.engine.enrich.name;

import java.util.HashSet;
import java.util.Set;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Tells whether a word that a list has as a place's name means the place here, and not a word, a person or a firm. */
final class PlaceSense {

    private static final long GREAT = 300_000;
    private static final long SMALL = 50_000;

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
            if (other.token(i).capital() && Locatives.before(other, i)) {
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
        return match.tokens() > 1 || isMeant(place, match, i, here);
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
        boolean known = here || placed.contains(token.folded());
        if (common || types.isGiven(i)) {
            return here || !token.first() && (known || place.population() >= GREAT && !types.isGiven(i));
        }
        return known || place.population() >= SMALL;
    }
}
