package org.kiosque.engine.enrich.name;

import java.util.Optional;

/**
 * A point of the earth.
 *
 * @param latitude degrees north of the equator, -90 to 90
 * @param longitude degrees east of Greenwich, -180 to 180
 */
public record Spot(double latitude, double longitude) {

    /** Reads {@code 46.20,6.15}; empty where nothing is written. */
    static Optional<Spot> read(String written) {
        int comma = written.indexOf(',');
        return comma < 0
                ? Optional.empty()
                : Optional.of(new Spot(
                        Double.parseDouble(written.substring(0, comma)),
                        Double.parseDouble(written.substring(comma + 1))));
    }
}
