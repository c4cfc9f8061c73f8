package org.kiosque.engine.enrich.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place beside its names.
 *
 * @param country ISO 3166 code
 * @param population inhabitants, {@link #COUNTRY} for a country, 0 for a region
 * @param common the languages in which its name is also a common word
 * @param spot of a city, and of a region where it is known
 */
record Place(
        String country,
        long population,
        Set<String> common,
        @Nullable Spot spot) {

    static final long COUNTRY = Long.MAX_VALUE;

    boolean isRegion() {
        return population == 0;
    }
}
