package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A city as GeoNames has it.
 *
 * @param id GeoNames' number
 * @param country ISO 3166 code
 * @param feature PPLC for a capital, PPLA for the seat of a region
 * @param region GeoNames' code of the part of the country
 * @param longitude in hundred-thousandths of a degree, as is the latitude
 */
record City(
        long id,
        String name,
        String country,
        String feature,
        String region,
        long population,
        long longitude,
        long latitude) {

    /**
     * The cities of the package's file, which is a list of protocol buffer messages, the most populous first. Each tells
     * how far it is from the one before it.
     */
    static List<City> read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        List<City> cities = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = (int) number(in);
            ByteBuffer message = in.slice(in.position(), length);
            in.position(in.position() + length);
            City last = cities.isEmpty() ? new City(0, "", "", "", "", 0, 0, 0) : cities.getLast();
            cities.add(city(message, last));
        }
        cities.sort(Comparator.comparingLong(City::population).reversed().thenComparingLong(City::id));
        return cities;
    }

    private static City city(ByteBuffer in, City last) {
        long id = 0;
        long population = 0;
        long longitude = last.longitude;
        long latitude = last.latitude;
        String[] texts = {"", "", "", ""};
        while (in.hasRemaining()) {
            int key = (int) number(in);
            if ((key & 7) == 2) {
                byte[] bytes = new byte[(int) number(in)];
                in.get(bytes);
                int at = List.of(2, 3, 7, 8).indexOf(key >> 3);
                if (at >= 0) {
                    texts[at] = new String(bytes, StandardCharsets.UTF_8);
                }
            } else {
                long value = number(in);
                switch (key >> 3) {
                    case 1 -> id = signed(value);
                    case 9 -> population = value;
                    case 10 -> longitude += signed(value);
                    case 11 -> latitude += signed(value);
                    default -> {}
                }
            }
        }
        return new City(id, texts[0], texts[1], texts[2], texts[3], population, longitude, latitude);
    }

    private static long signed(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Latitude and longitude in degrees, as the gazetteer has them. */
    String where() {
        return where(latitude / 1e5, longitude / 1e5);
    }

    static String where(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.2f,%.2f", latitude, longitude);
    }

    boolean isCapital() {
        return feature.equals("PPLC");
    }
}
