package org.kiosque.server.encoders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiosque.encoder.Encoder;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.terms.MeaningCentres;

/**
 * What an encoder makes of twelve headlines in six languages.
 *
 * @param matched how many of the headlines have their own news in another language as the nearest of all there
 * @param pairs how many of these there were to find
 * @param perSecond headlines a second on one core
 */
record Trial(int matched, int pairs, int width, double perSecond) {

    private static final String FILE = "headlines.tsv";

    /** The meaning of one headline; {@code news} tells which other headlines say the same. */
    private record Told(String language, int news, @Nullable Meaning meaning) {}

    static Trial of(Encoder encoder) {
        List<List<String>> rows = rows();
        List<String> languages = rows.removeFirst();
        var centres = new MeaningCentres();
        rows.forEach(row -> read(encoder, centres, languages, row, 0));
        long start = System.nanoTime();
        List<Told> all = new ArrayList<>();
        for (int news = 0; news < rows.size(); news++) {
            all.addAll(read(encoder, centres, languages, rows.get(news), news));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int width = Objects.requireNonNull(all.getFirst().meaning()).width();
        return new Trial(matched(all, languages), all.size() * (languages.size() - 1), width, all.size() / seconds);
    }

    private static List<Told> read(
            Encoder encoder, MeaningCentres centres, List<String> languages, List<String> row, int news) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String language = languages.get(i);
            told.add(new Told(language, news, centres.apart(language, encoder.encode(row.get(i)))));
        }
        return told;
    }

    private static int matched(List<Told> all, List<String> languages) {
        int matched = 0;
        for (Told one : all) {
            for (String language : languages) {
                if (!language.equals(one.language())) {
                    Told nearest = all.stream()
                            .filter(other -> other.language().equals(language))
                            .max(Comparator.comparingDouble(other -> likeness(one, other)))
                            .orElseThrow();
                    matched += nearest.news() == one.news() ? 1 : 0;
                }
            }
        }
        return matched;
    }

    private static double likeness(Told a, Told b) {
        return a.meaning() == null || b.meaning() == null ? 0 : a.meaning().cosine(b.meaning());
    }

    private static List<List<String>> rows() {
        try (InputStream in = Objects.requireNonNull(Trial.class.getResourceAsStream(FILE))) {
            var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t")))
                    .toList();
            return new ArrayList<>(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
