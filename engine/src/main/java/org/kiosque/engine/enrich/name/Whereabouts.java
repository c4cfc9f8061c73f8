package org.kiosque.engine.enrich.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.reading.Mention;

/** Chooses between places of one name: by their size, the countries that the document names, and where it was published. */
final class Whereabouts {

    private static final Map<String, String> HOMES =
            Map.of("fr", "FR", "de", "DE", "es", "ES", "it", "IT", "pt", "PT", "ru", "RU");
    private static final Set<String> PLACING = Set.of("a", "pres", "vers", "in", "near");
    private static final double NAMED = 2;
    private static final double HOME = 1;

    private final Set<String> named = new HashSet<>();
    private final @Nullable String home;

    /** @param address the document's, or null */
    Whereabouts(String language, @Nullable String address) {
        this.home = domain(address).orElse(HOMES.get(language));
    }

    /** The country of a domain such as {@code .be}. */
    private static Optional<String> domain(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        String[] parts = address.split("/", 4);
        String host = parts.length > 2 ? parts[2].replaceAll(":.*", "") : "";
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean country = last.length() == 2
                && !Set.of("eu", "io", "tv", "me", "co", "ai").contains(last);
        return country ? Optional.of(last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    void addCountry(Gazetteer.Item item) {
        Place place = item.place();
        if (place != null) {
            named.add(place.country());
        }
    }

    /** The place meant by a name that several bear. */
    Gazetteer.Item choose(Gazetteer.Match match, Mention mention) {
        Gazetteer.Item best = match.item();
        boolean inside = Locatives.inside(mention.reading(), mention.first());
        if (match.rivals().isEmpty() || best.place() == null && !isPlaced(mention)) {
            return best;
        }
        for (Gazetteer.Item rival : match.rivals()) {
            best = score(rival, inside) > score(best, inside) ? rival : best;
        }
        return best;
    }

    /** "à Orange" is the town, "chez Orange" the firm. */
    private static boolean isPlaced(Mention mention) {
        int i = mention.first();
        return i > 0 && PLACING.contains(mention.reading().token(i - 1).folded());
    }

    private double score(Gazetteer.Item item, boolean inside) {
        Place place = item.place();
        if (place == null) {
            return 0;
        }
        if (place.population() == Place.COUNTRY) {
            return 100;
        }
        double size = place.isRegion() ? (inside ? 9 : 3) : Math.log10(place.population() + 1.0);
        double hand = item.isListed() ? 0 : 1;
        return size
                + hand
                + (named.contains(place.country()) ? NAMED : 0)
                + (place.country().equals(home) ? HOME : 0);
    }
}
