package org.kiosque.bench.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kiosque.engine.copies.Duplicates;

/**
 * What desks make of a dispatch, and what else is written about its event, in one stream: which of it is taken for the
 * same text. Takes the names of sets (all where none is named) and {@code --list} for each fault.
 */
public final class CopyQuality {

    private static final Path FOLDER = Path.of("engine/src/test/resources/org/kiosque/engine/copies");

    private final Consumer<String> listing;
    private final Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
    private int events;

    private CopyQuality(Consumer<String> listing) {
        this.listing = listing;
    }

    /** What is made of a dispatch; the file of that name in the event's folder. */
    enum Kind {
        RETITLED(true),
        SHORTENED(true),
        EDITED(true),
        UPDATED(true),
        TRANSLATED(true),
        REWRITE(false),
        SEQUEL(false);

        private final boolean copy;

        Kind(boolean copy) {
            this.copy = copy;
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> wanted = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean list = List.of(arguments).contains("--list");
        try (Stream<Path> sets = Files.list(FOLDER)) {
            for (Path set : sets.sorted().toList()) {
                String name = set.getFileName().toString();
                if (wanted.isEmpty() || wanted.contains(name)) {
                    CopyQuality quality = of(set, list ? System.out::println : fault -> {});
                    System.out.println(name + ": " + quality);
                }
            }
        }
    }

    /** Measures a set, a folder of events. */
    static CopyQuality of(Path set, Consumer<String> listing) throws IOException {
        CopyQuality quality = new CopyQuality(listing);
        Duplicates duplicates = new Duplicates();
        try (Stream<Path> folders = Files.list(set)) {
            folders.sorted().forEach(event -> quality.add(event, duplicates));
        }
        return quality;
    }

    static Path folder(String set) {
        Path root = Files.exists(FOLDER) ? FOLDER : Path.of("..").resolve(FOLDER);
        return root.resolve(set);
    }

    private void add(Path event, Duplicates duplicates) {
        events++;
        String original = duplicates.add(event + "/original", text(event, "original"));
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            boolean same = duplicates.add(event + "/" + name, text(event, name)).equals(original);
            taken.merge(kind, same ? 1 : 0, Integer::sum);
            if (same != kind.copy) {
                listing.accept((same ? "FALSE " : "MISSED ") + event.getFileName() + "/" + name);
            }
        }
    }

    /** The text without its headline. */
    private static String text(Path event, String name) {
        try {
            String file = Files.readString(event.resolve(name + ".txt"));
            return file.substring(file.indexOf("\n\n")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int taken(boolean copies) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.copy == copies)
                .mapToInt(kind -> taken.getOrDefault(kind, 0))
                .sum();
    }

    /** Other articles that were taken for copies. */
    int falseCopies() {
        return taken(false);
    }

    /** Of what was made of the dispatches, by how much of it was found and how much else. */
    double f1() {
        long copies = Arrays.stream(Kind.values()).filter(kind -> kind.copy).count() * events;
        return 2.0 * taken(true) / Math.max(1, copies + taken(true) + taken(false));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %d dispatches' versions found %s; F1 %.3f, other articles taken for copies %d",
                events,
                taken.toString().toLowerCase(Locale.ROOT),
                f1(),
                falseCopies());
    }
}
