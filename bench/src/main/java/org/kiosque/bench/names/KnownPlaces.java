package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places that the files written by hand or from CLDR already name: a city found there keeps its identifier. */
final class KnownPlaces {

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private KnownPlaces() {}

    static KnownPlaces read(Path folder) throws IOException {
        KnownPlaces known = new KnownPlaces();
        for (String line : Files.readAllLines(folder.resolve("gazetteer.txt"))) {
            String[] head = line.split(" ", 3);
            boolean country = head[0].startsWith("@");
            if (!line.startsWith("#") && head.length == 3 && head[1].equals("L")) {
                known.add(head[0], head[2].split(" ; "), country);
            }
        }
        for (String line : Files.readAllLines(folder.resolve("countries.tsv"))) {
            if (!line.startsWith("#")) {
                known.add("", line.split("\t"), true);
            }
        }
        return known;
    }

    private void add(String id, String[] fields, boolean country) {
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals < 0 || field.startsWith("~")) {
                continue;
            }
            String language = field.substring(0, equals).trim();
            for (String name : field.substring(equals + 1).trim().split("\\|")) {
                if (country) {
                    countries.add(language + " " + name);
                } else if (!language.equals("ru") && !language.equals("ar")) {
                    ids.putIfAbsent(name, id);
                }
            }
        }
    }

    /** Whether a name means a country in a language; what serves every language must be no country's English name. */
    boolean isCountry(String language, String name) {
        return countries.contains((language.equals("*") ? "en" : language) + " " + name);
    }

    /** The identifier that a place already has; the first that asks by a name gets it. */
    Optional<String> take(String english, String french) {
        String id = ids.getOrDefault(english, ids.get(french));
        return id != null && taken.add(id) ? Optional.of(id) : Optional.empty();
    }
}
