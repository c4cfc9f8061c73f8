package org.kiosque.engine.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The learned numbers of the clusterer: for each {@link Kind} of decision a weight for every piece of
 * {@link Evidence} and the least probability to say yes.
 */
public record Weights(Map<Kind, double[]> weights, Map<Kind, Double> bounds) {

    /** What is decided. */
    public enum Kind {
        /** Whether an article joins a story that is told in its language. */
        WITHIN(Evidence.WITHIN),
        /** Whether it joins one that isn't yet. */
        ACROSS(Evidence.ACROSS),
        /** Whether two stories are one. */
        UNITE(Evidence.UNITE),
        /** {@link #WITHIN} where the meaning of both is known. */
        WITHIN_MEANT(Evidence.withMeaning(Evidence.WITHIN)),
        /** {@link #ACROSS} where the meaning of both is known. */
        ACROSS_MEANT(Evidence.withMeaning(Evidence.ACROSS)),
        /** {@link #UNITE} where the meaning of both is known. */
        UNITE_MEANT(Evidence.withMeaning(Evidence.UNITE));

        private final List<String> evidence;

        Kind(List<String> evidence) {
            this.evidence = evidence;
        }

        /** The same decision where the meaning of both is known. */
        Kind meant() {
            return switch (this) {
                case WITHIN, WITHIN_MEANT -> WITHIN_MEANT;
                case ACROSS, ACROSS_MEANT -> ACROSS_MEANT;
                case UNITE, UNITE_MEANT -> UNITE_MEANT;
            };
        }

        /** The names of its evidence, in order. */
        public List<String> evidence() {
            return evidence;
        }
    }

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

    /** Reads what {@link #format} wrote; what isn't told counts nothing. */
    public static Weights parse(String text) {
        Map<Kind, double[]> weights = new HashMap<>();
        Map<Kind, Double> bounds = new HashMap<>();
        for (Kind kind : Kind.values()) {
            weights.put(kind, new double[kind.evidence().size()]);
        }
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.strip().split("\\s+");
            Kind kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            double value = Double.parseDouble(fields[2]);
            if (fields[1].equals(BOUND)) {
                bounds.put(kind, value);
            } else {
                Objects.requireNonNull(weights.get(kind))[place(kind, fields[1])] = value;
            }
        });
        return new Weights(weights, bounds);
    }

    /** These with some of them learned anew. */
    public Weights with(Map<Kind, double[]> learned, Map<Kind, Double> limits) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        all.putAll(learned);
        return new Weights(all, limits);
    }

    /** These for decisions without meaning, and others for those with it. */
    public Weights withMeaning(Weights others) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        Map<Kind, Double> limits = new HashMap<>(bounds);
        for (Kind kind : Kind.values()) {
            if (kind == kind.meant()) {
                all.put(kind, Objects.requireNonNull(others.weights.get(kind)));
                limits.put(kind, others.bound(kind));
            }
        }
        return new Weights(all, limits);
    }

    /** These, and the same for decisions with meaning, where it counts so much. */
    public Weights withMeaning(double weight) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        Map<Kind, Double> limits = new HashMap<>(bounds);
        weights.forEach((kind, numbers) -> {
            if (kind != kind.meant()) {
                all.put(kind.meant(), Evidence.withMeaning(numbers, weight, 0));
                limits.put(kind.meant(), bound(kind));
            }
        });
        return new Weights(all, limits);
    }

    private static int place(Kind kind, String name) {
        int place = kind.evidence().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no evidence is called " + name);
        }
        return place;
    }

    /** One line for each number: the decision, the evidence, the weight. */
    public String format() {
        return Arrays.stream(Kind.values()).map(this::format).collect(Collectors.joining());
    }

    private String format(Kind kind) {
        double[] numbers = Objects.requireNonNull(weights.get(kind));
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> line(name, kind.evidence().get(i), numbers[i]))
                .collect(Collectors.joining("", "", line(name, BOUND, bound(kind))));
    }

    private static String line(String kind, String name, double value) {
        return String.format(Locale.ROOT, "%s %s %.3f%n", kind, name, value);
    }

    double bound(Kind kind) {
        return Objects.requireNonNull(bounds.get(kind));
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
