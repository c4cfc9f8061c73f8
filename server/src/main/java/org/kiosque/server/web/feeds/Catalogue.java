package org.kiosque.server.web.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kiosque.server.web.page.Reader;
import org.kiosque.server.web.page.Tongue;

/** Public feeds of well-known publishers to begin with, from {@code catalogue.tsv}. */
public final class Catalogue {

    private static final int COLUMNS = 5;

    private static final List<Source> SOURCES = read();

    private Catalogue() {}

    /**
     * One feed.
     *
     * @param language BCP 47 primary subtag
     * @param country ISO 3166-1 alpha-2
     * @param section {@code general}, {@code world}, {@code economy} and the like
     */
    public record Source(String language, String country, String name, String feed, String section) {}

    /** The feeds of one language. */
    public record Group(Tongue tongue, boolean open, List<Source> sources) {}

    public static List<Source> sources() {
        return SOURCES;
    }

    /** All feeds by language, the reader's own first. */
    public static List<Group> groups(Reader reader) {
        Map<String, List<Source>> byLanguage = new LinkedHashMap<>();
        SOURCES.forEach(source -> byLanguage
                .computeIfAbsent(source.language(), key -> new ArrayList<>())
                .add(source));
        return byLanguage.entrySet().stream()
                .map(entry -> new Group(reader.tongue(entry.getKey()), reader.reads(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> !group.open()))
                .toList();
    }

    private static List<Source> read() {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> source(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue can't be read", e);
        }
    }

    private static Source source(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Not a line of the catalogue: " + String.join("\t", cells));
        }
        return new Source(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
