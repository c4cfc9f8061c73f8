package org.kiosque.engine.answer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.tree.Trees;

/**
 * What each trait counts, and how certain an answer is: learned from questions whose answers are known, and kept in
 * {@code weights.txt} and {@code certainty.bin}.
 *
 * @param certainty asked with {@link Certainty#of}
 * @param bound how certain an answer must be
 */
public record Weights(double[] passage, double[] sentence, Trees certainty, double bound) {

    /** The traits of a passage. */
    public static final List<String> PASSAGE = PassageTraits.NAMES;

    /** The traits of a sentence in its passage. */
    public static final List<String> SENTENCE = SentenceTraits.NAMES;

    /** The weights that are shipped. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** The file's lines: kind, trait, weight. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        write("passage", PASSAGE, passage, lines);
        write("sentence", SENTENCE, sentence, lines);
        write("bound", List.of("answer"), new double[] {bound}, lines);
        return lines;
    }

    private static void write(String kind, List<String> names, double[] weights, List<String> lines) {
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s %s %.4f", kind, names.get(i), weights[i]));
        }
    }

    static Weights parse(List<String> lines, Trees certainty) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
        return new Weights(
                read("passage", PASSAGE, weights),
                read("sentence", SENTENCE, weights),
                certainty,
                weights.getOrDefault("bound answer", 0.5));
    }

    private static double[] read(String kind, List<String> names, Map<String, Double> weights) {
        return names.stream()
                .mapToDouble(name -> weights.getOrDefault(kind + " " + name, 0.0))
                .toArray();
    }

    static double sum(double[] weights, double[] traits) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * traits[i];
        }
        return sum;
    }

    /** Read at the first use. */
    private static final class Shipped {
        static final Weights WEIGHTS = parse(Resource.lines(Weights.class, "weights.txt"), certainty());

        private static Trees certainty() {
            try (InputStream in = Weights.class.getResourceAsStream("certainty.bin")) {
                return Trees.read(new DataInputStream(new BufferedInputStream(Objects.requireNonNull(in))));
            } catch (IOException e) {
                throw new UncheckedIOException("unreadable certainty.bin", e);
            }
        }
    }
}
