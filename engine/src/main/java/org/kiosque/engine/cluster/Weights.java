package org.kiosque.engine.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The learned numbers of the clusterer: for each {@link Kind kind} of decision a weight for every piece of
 * {@link Evidence}, and for each step the least probability to say yes.
 */
public record Weights(Map<Kind, double[]> weights, Map<Kind.Step, Double> bounds) {

    private static final String FILE = "weights.txt";
    private static final String BOUND = "bound";

    public Weights {
        weights = Map.copyOf(weights);
        bounds = Map.copyOf(bounds);
    }

    /** Those that were learned and are shipped. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    /** Reads what {@link #format} wrote; a weight that isn't told counts nothing. */
    static Weights parse(String text) {
        Map<Kind, double[]> weights = new HashMap<>();
        Map<Kind.Step, Double> bounds = new EnumMap<>(Kind.Step.class);
        Kind.all().forEach(kind -> weights.put(kind, new double[kind.evidence().size()]));
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.strip().split("\\s+");
            double value = Double.parseDouble(fields[2]);
            if (fields[0].equals(BOUND)) {
                bounds.put(Kind.Step.of(fields[1]), value);
            } else {
                Kind kind = Kind.of(fields[0]);
                Objects.requireNonNull(weights.get(kind))[place(kind, fields[1])] = value;
            }
        });
        return new Weights(weights, bounds);
    }

    /** These with some of them learned anew, and other bounds. */
    public Weights with(Map<Kind, double[]> learned, Map<Kind.Step, Double> limits) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        all.putAll(learned);
        return new Weights(all, limits);
    }

    private static int place(Kind kind, String name) {
        int place = kind.evidence().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no evidence is called " + name);
        }
        return place;
    }

    /** One line for each number: the decision, the evidence, the weight; and one for the bound of each step. */
    public String format() {
        Stream<String> limits = Stream.of(Kind.Step.values()).map(step -> line(BOUND, step.label(), bound(step)));
        return Stream.concat(limits, Kind.all().stream().map(this::format)).collect(Collectors.joining());
    }

    private String format(Kind kind) {
        double[] numbers = Objects.requireNonNull(weights.get(kind));
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> line(kind.name(), kind.evidence().get(i), numbers[i]))
                .collect(Collectors.joining());
    }

    private static String line(String what, String name, double value) {
        return String.format(Locale.ROOT, "%s %s %.3f%n", what, name, value);
    }

    double bound(Kind.Step step) {
        return Objects.requireNonNull(bounds.get(step));
    }

    double probability(Comparison comparison) {
        double[] evidence = comparison.evidence();
        double[] learned = Objects.requireNonNull(weights.get(comparison.kind()));
        double sum = 0;
        for (int i = 0; i < learned.length; i++) {
            sum += learned[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();

        private static Weights read() {
            try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE))) {
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the weights can't be read", e);
            }
        }
    }
}
