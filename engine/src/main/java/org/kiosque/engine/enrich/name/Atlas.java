package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What identifiers are called in a language, and where on the earth and in which country places are. */
public final class Atlas {

    private static final Atlas KNOWN = new Atlas(GazetteerFile.read());

    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Spot> cities = new ArrayList<>();

    /** The identifier of the country of each place that is none itself. */
    private final Map<String, String> homes = new HashMap<>();

    private Atlas(List<GazetteerFile.Entry> entries) {
        Map<String, Middle> countries = new HashMap<>();
        settle(entries);
        for (var entry : entries) {
            Place place = entry.place();
            if (place != null && place.spot() != null) {
                spots.put(entry.id(), place.spot());
            }
            if (place != null && place.spot() != null && !place.isRegion()) {
                cities.add(place.spot());
                countries.computeIfAbsent(place.country(), code -> new Middle()).add(place.spot(), place.population());
            }
        }
        for (var entry : entries) {
            Place place = entry.place();
            if (place != null && place.population() == Place.COUNTRY && countries.containsKey(place.country())) {
                spots.put(entry.id(), countries.get(place.country()).spot());
            }
        }
    }

    private void settle(List<GazetteerFile.Entry> entries) {
        Map<String, String> countries = new HashMap<>();
        for (var entry : entries) {
            Place place = entry.place();
            if (place != null && place.population() == Place.COUNTRY) {
                countries.put(place.country(), entry.id());
            }
        }
        for (var entry : entries) {
            Place place = entry.place();
            if (place != null && place.population() != Place.COUNTRY && countries.containsKey(place.country())) {
                homes.put(entry.id(), countries.get(place.country()));
            }
        }
    }

    /** The country that a place is in, as a language calls it; empty for countries and what isn't known. */
    public static Optional<String> country(@Nullable String id, String language) {
        return Optional.ofNullable(id).map(KNOWN.homes::get).flatMap(home -> label(home, language));
    }

    /** Where a place is: a country in the middle of its people; empty for what is no place or has no known one. */
    public static Optional<Spot> spot(@Nullable String id) {
        return Optional.ofNullable(id).map(KNOWN.spots::get);
    }

    /** Where the cities are that are known, the largest first. */
    public static List<Spot> cities() {
        return List.copyOf(KNOWN.cities);
    }

    /** What an identifier is called in a language; empty where that isn't known or there is no identifier. */
    public static Optional<String> label(@Nullable String id, String language) {
        return Optional.ofNullable(id).flatMap(Gazetteer.of(language)::label);
    }

    /** The middle of points on a sphere, which knows no edge at the date line. */
    private static final class Middle {
        private double x;
        private double y;
        private double z;

        void add(Spot spot, double weight) {
            double latitude = Math.toRadians(spot.latitude());
            double longitude = Math.toRadians(spot.longitude());
            x += weight * Math.cos(latitude) * Math.cos(longitude);
            y += weight * Math.cos(latitude) * Math.sin(longitude);
            z += weight * Math.sin(latitude);
        }

        Spot spot() {
            return new Spot(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
        }
    }
}
