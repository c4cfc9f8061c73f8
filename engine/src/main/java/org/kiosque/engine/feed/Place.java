package org.kiosque.engine.feed;

/**
 * A point on the earth that an entry is about.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place: " + latitude + " " + longitude);
        }
    }
}
