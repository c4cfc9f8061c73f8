package org.kiosque.server.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** All feeds that Kiosque knows to offer, from {@code catalogue.tsv}, whose head tells where the facts come from. */
public final class Catalogue {

    private static final List<Line> LINES = read();

    private Catalogue() {}

    /** A feed with everything that it can be found by. */
    private record Line(Source source, String name, String text) {}

    /** Every feed, by language, country, region and name. */
    public static List<Source> all() {
        return LINES.stream().map(Line::source).toList();
    }

    public static List<Source> find(Wanted wanted) {
        var words = wanted.folded();
        return LINES.stream()
                .filter(line -> wanted.admits(line.source()) && words.stream().allMatch(line.text()::contains))
                .map(Line::source)
                .toList();
    }

    /** The feeds of the publisher of this name, its main one first; empty where none or several are called so. */
    public static List<Source> named(String name) {
        String plain = Plain.of(name);
        var found = LINES.stream().filter(line -> line.name().equals(plain)).toList();
        boolean several = found.stream()
                        .map(line -> line.source().language() + line.source().country())
                        .distinct()
                        .count()
                > 1;
        return several
                ? List.of()
                : found.stream()
                        .map(Line::source)
                        .sorted(Comparator.comparing(Source::section))
                        .toList();
    }

    private static List<Line> read() {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Source::of)
                    .map(source -> new Line(source, Plain.of(source.name()), text(source)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue can't be read", e);
        }
    }

    private static String text(Source source) {
        var country = Locale.of("", source.country());
        var language = Locale.forLanguageTag(source.language());
        var names = Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .map(reader -> country.getDisplayCountry(reader) + " " + language.getDisplayLanguage(reader));
        return Plain.of(String.join(
                " ",
                source.name(),
                source.region(),
                source.section().code(),
                source.feed().toString(),
                String.join(" ", names.toList()),
                language.getDisplayLanguage(language)));
    }
}
