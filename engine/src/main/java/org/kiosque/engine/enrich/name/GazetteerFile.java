package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.text.Resource;

/**
 * The lines of {@code gazetteer.txt}, {@code known.txt}, {@code countries.tsv} and {@code places.tsv}: the first two
 * are written by hand, the first explains their form; the others are written by the module bench.
 */
public final class GazetteerFile {

    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "ru", "uk", "be", "bg", "sr", "mk", "kk", "ar", "fa", "ur", "he", "el", "zh", "ja", "ko", "hi", "bn");

    private GazetteerFile() {}

    /**
     * One item: its labels by language; under {@code ~} and the language its adjectives, under {@code +} what a list
     * calls it, which comes after what is written by hand.
     */
    record Entry(String id, Type type, @Nullable Place place, Map<String, List<String>> names) {

        /** The names in a language, the one to show first; English serves the Latin languages that have none. */
        List<String> labels(String language) {
            Set<String> labels = new LinkedHashSet<>(names.getOrDefault(language, List.of()));
            boolean latin = !OTHER_SCRIPTS.contains(language);
            if (latin) {
                labels.addAll(names.getOrDefault("*", List.of()));
            }
            labels.addAll(names.getOrDefault("+" + language, List.of()));
            if (latin) {
                labels.addAll(names.getOrDefault("+*", List.of()));
                if (labels.isEmpty()) {
                    labels.addAll(names.getOrDefault("en", List.of()));
                }
            }
            return List.copyOf(labels);
        }

        List<String> adjectives(String language) {
            return names.getOrDefault("~" + language, List.of());
        }
    }

    /** Every item once, in the files' order: what is written by hand first, then countries, then the rest by size. */
    static List<Entry> read() {
        List<String> countries = Resource.lines(GazetteerFile.class, "countries.tsv");
        List<String> places = Resource.lines(GazetteerFile.class, "places.tsv");
        Map<String, Place> known = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (String line : places) {
            String[] fields = line.split("\t", 6);
            known.put(
                    fields[0],
                    new Place(
                            fields[1],
                            Long.parseLong(fields[2]),
                            Set.of(fields[3].split(",")),
                            Spot.read(fields[4]).orElse(null)));
        }
        for (String line : countries) {
            String[] fields = line.split("\t", 3);
            ids.put(fields[1], fields[0]);
            known.put(fields[0], new Place(fields[1], Place.COUNTRY, Set.of(), null));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String file : List.of("gazetteer.txt", "known.txt")) {
            for (String line : Resource.lines(GazetteerFile.class, file)) {
                written(line, ids).ifPresent(entry -> add(entries, entry, known));
            }
        }
        for (String line : countries) {
            add(entries, listed(line.split("\t"), 2), known);
        }
        for (String line : places) {
            add(entries, listed(line.split("\t"), 5), known);
        }
        return new ArrayList<>(entries.values());
    }

    /** A line written by hand, unless it has another form. */
    static Optional<Entry> written(String line, Map<String, String> ids) {
        String[] head = line.strip().split(" +", 3);
        boolean shaped =
                head.length == 3 && head[1].length() == 1 && "PLOEWT".contains(head[1]) && head[2].contains("=");
        if (line.startsWith("#") || !shaped) {
            return Optional.empty();
        }
        String id = head[0].startsWith("@") ? ids.getOrDefault(head[0].substring(1), head[0]) : head[0];
        return Optional.of(new Entry(id, type(head[1]), null, names(head[2].split(" ; "), 0, "")));
    }

    private static Entry listed(String[] fields, int from) {
        return new Entry(fields[0], Type.PLACE, null, names(fields, from, "+"));
    }

    private static void add(Map<String, Entry> entries, Entry entry, Map<String, Place> known) {
        Entry old =
                entries.computeIfAbsent(entry.id(), id -> new Entry(id, entry.type(), known.get(id), new HashMap<>()));
        entry.names.forEach((language, names) ->
                old.names.computeIfAbsent(language, key -> new ArrayList<>(1)).addAll(names));
    }

    private static Map<String, List<String>> names(String[] fields, int from, String mark) {
        Map<String, List<String>> names = new HashMap<>();
        for (String field : Arrays.asList(fields).subList(from, fields.length)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                names.computeIfAbsent(mark + field.substring(0, equals).trim(), key -> new ArrayList<>(1))
                        .addAll(List.of(field.substring(equals + 1).trim().split("\\|")));
            }
        }
        return names;
    }

    private static Type type(String letter) {
        return switch (letter) {
            case "P" -> Type.PERSON;
            case "L" -> Type.PLACE;
            case "O" -> Type.ORGANISATION;
            case "E" -> Type.EVENT;
            case "W" -> Type.WORK;
            default -> Type.TOPIC;
        };
    }
}
