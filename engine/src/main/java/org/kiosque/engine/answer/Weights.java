package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiosque.engine.text.Resource;

/** What each trait counts: learned from questions whose answers are known, and kept in {@code weights.txt}. */
public record Weights(double[] passage, double[] sentence, double[] certainty, double bound) {

    /** The traits of a passage. */
    public static final List<String> PASSAGE = PassageTraits.NAMES;

    /** The traits of a sentence in its passage. */
    public static final List<String> SENTENCE = SentenceTraits.NAMES;

    /** The traits of a whole answer. */
    public static final List<String> CERTAINTY = Certainty.NAMES;

    /** The weights that are shipped. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** The file's lines: kind, trait, weight. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        write("passage", PASSAGE, passage, lines);
        write("sentence", SENTENCE, sentence, lines);
        write("certainty", CERTAINTY, certainty, lines);
        write("bound", List.of("answer"), new double[] {bound}, lines);
        return lines;
    }

    private static void write(String kind, List<String> names, double[] weights, List<String> lines) {
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s %s %.4f", kind, names.get(i), weights[i]));
        }
    }

    static Weights parse(List<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
        return new Weights(
                read("passage", PASSAGE, weights),
                read("sentence", SENTENCE, weights),
                read("certainty", CERTAINTY, weights),
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
        static final Weights WEIGHTS = parse(Resource.lines(Weights.class, "weights.txt"));
    }
}
