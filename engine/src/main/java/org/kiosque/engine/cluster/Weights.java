package org.kiosque.engine.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The learned numbers of the clusterer: for each {@link Kind kind} of decision a weight for every piece of
 * {@link Evidence} and the least probability to say yes.
 */
public record Weights(Map<Kind, double[]> weights, Map<Kind, Double> bounds) {

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
        for (Kind kind : Kind.all()) {
            weights.put(kind, new double[kind.evidence().size()]);
        }
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.strip().split("\\s+");
            Kind kind = Kind.of(fields[0]);
            double value = Double.parseDouble(fields[2]);
            if (fields[1].equals(BOUND)) {
                bounds.put(kind, value);
            } else {
                Objects.requireNonNull(weights.get(kind))[place(kind, fields[1])] = value;
            }
        });
        return new Weights(weights, bounds);
    }

    /** These with some of them learned anew, and a bound for each step. */
    public Weights with(Map<Kind, double[]> learned, Map<Kind.Step, Double> limits) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        all.putAll(learned);
        return new Weights(
                all,
                all.keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(), kind -> Objects.requireNonNull(limits.get(kind.step())))));
    }

    /** These for decisions without meaning, and others for those with it. */
    public Weights withMeaning(Weights others) {
        Map<Kind, double[]> all = new HashMap<>(weights);
        Map<Kind, Double> limits = new HashMap<>(bounds);
        for (Kind kind : Kind.all()) {
            if (kind.meant()) {
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
            if (!kind.meant()) {
                all.put(kind.withMeaning(), Evidence.withMeaning(numbers, weight));
                limits.put(kind.withMeaning(), bound(kind));
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
        return Kind.all().stream().map(this::format).collect(Collectors.joining());
    }

    private String format(Kind kind) {
        double[] numbers = Objects.requireNonNull(weights.get(kind));
        String name = kind.name();
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
