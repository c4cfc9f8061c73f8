package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.text.Resource;

/** The lines of {@code gazetteer.txt} and {@code countries.tsv}, which say what the first of them explains. */
public final class GazetteerFile {

    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "ru", "uk", "be", "bg", "sr", "mk", "kk", "ar", "fa", "ur", "he", "el", "zh", "ja", "ko", "hi", "bn");

    private GazetteerFile() {}

    /** One item: its labels by language and, under {@code ~} and the language, its adjectives. */
    record Entry(String id, Type type, Map<String, List<String>> names) {

        /** The names in a language, the one to show first; English serves the Latin languages that have none. */
        List<String> labels(String language) {
            Set<String> labels = new LinkedHashSet<>(names.getOrDefault(language, List.of()));
            if (!OTHER_SCRIPTS.contains(language)) {
                labels.addAll(names.getOrDefault("*", List.of()));
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

    /** Every item once, in the order of the files. */
    static List<Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> ids = countryIds();
        for (String line : Resource.lines(GazetteerFile.class, "gazetteer.txt")) {
            String[] head = line.split(" ", 3);
            String id = head[0].startsWith("@") ? ids.getOrDefault(head[0].substring(1), head[0]) : head[0];
            add(entries, id, type(head[1]), head[2].split(" ; "));
        }
        for (String line : Resource.lines(GazetteerFile.class, "countries.tsv")) {
            String[] fields = line.split("\t");
            String[] names = Arrays.copyOfRange(fields, 2, fields.length);
            add(entries, fields[0], Type.PLACE, names);
        }
        return new ArrayList<>(entries.values());
    }

    private static Map<String, String> countryIds() {
        Map<String, String> ids = new HashMap<>();
        for (String line : Resource.lines(GazetteerFile.class, "countries.tsv")) {
            String[] fields = line.split("\t", 3);
            ids.put(fields[1], fields[0]);
        }
        return ids;
    }

    private static void add(Map<String, Entry> entries, String id, Type type, String[] fields) {
        Entry entry = entries.computeIfAbsent(id, key -> new Entry(key, type, new HashMap<>()));
        for (String field : fields) {
            int equals = field.indexOf('=');
            List<String> names =
                    entry.names.computeIfAbsent(field.substring(0, equals).trim(), key -> new ArrayList<>());
            names.addAll(List.of(field.substring(equals + 1).trim().split("\\|")));
        }
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
