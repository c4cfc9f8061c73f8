package org.kiosque.encoder.bert;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** A BERT with numbers by chance, one layer of one head: as TensorFlow writes it, and computed the slow way. */
final class TinyBert {

    static final int WIDTH = 64;
    private static final int INNER = 96;
    private static final int POSITIONS = 16;
    private static final String ROOT = "module/bert/";
    private static final String LAYER = ROOT + "encoder/layer_0/";

    private final Map<String, TensorBundle.Tensor> variables = new TreeMap<>();
    private final Random random = new Random(7);

    TinyBert(int words) {
        add(ROOT + "embeddings/word_embeddings", 1, words, WIDTH);
        add(ROOT + "embeddings/position_embeddings", 0.2, POSITIONS, WIDTH);
        add(ROOT + "embeddings/token_type_embeddings", 0.2, 2, WIDTH);
        norm(ROOT + "embeddings/LayerNorm/");
        for (String part : List.of("query", "key", "value")) {
            dense(LAYER + "attention/self/" + part + "/", WIDTH, WIDTH);
        }
        dense(LAYER + "attention/output/dense/", WIDTH, WIDTH);
        norm(LAYER + "attention/output/LayerNorm/");
        dense(LAYER + "intermediate/dense/", WIDTH, INNER);
        dense(LAYER + "output/dense/", INNER, WIDTH);
        norm(LAYER + "output/LayerNorm/");
    }

    private void dense(String name, int rows, int columns) {
        add(name + "kernel", 0.1, rows, columns);
        add(name + "bias", 0.1, columns);
    }

    private void norm(String name) {
        add(name + "gamma", 1, WIDTH);
        add(name + "beta", 0.1, WIDTH);
    }

    private void add(String name, double spread, int... shape) {
        float[] numbers = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (spread * random.nextGaussian());
        }
        variables.put(name, new TensorBundle.Tensor(numbers, shape));
    }

    /** Writes the variables as TensorFlow does. */
    void writeTo(Path folder) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        TreeMap<String, byte[]> entries = new TreeMap<>();
        entries.put("", new byte[] {8, 1});
        for (var entry : variables.entrySet()) {
            Proto shape = new Proto();
            for (int extent : entry.getValue().shape()) {
                shape.message(2, new Proto().number(1, extent));
            }
            int size = entry.getValue().values().length * Float.BYTES;
            entries.put(
                    entry.getKey(),
                    bytes(new Proto()
                            .number(1, 1)
                            .message(2, shape)
                            .number(4, data.size())
                            .number(5, size)));
            ByteBuffer numbers = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            numbers.asFloatBuffer().put(entry.getValue().values());
            data.write(numbers.array());
        }
        Files.write(folder.resolve("variables.data-00000-of-00001"), data.toByteArray());
        Files.write(folder.resolve("variables.index"), table(entries));
    }

    private static byte[] table(TreeMap<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = block(entries);
        out.write(block);
        out.write(new byte[5]);
        byte[] index = block(new TreeMap<>(Map.of("z", handle(0, block.length))));
        int indexAt = out.size();
        out.write(index);
        out.write(new byte[5]);
        byte[] footer = new byte[48];
        ByteBuffer end = ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN);
        end.put(handle(0, 0)).put(handle(indexAt, index.length));
        end.putLong(40, 0xdb4775248b80fb57L);
        out.write(footer);
        return out.toByteArray();
    }

    /** A block whose keys share their beginnings with the one before. */
    private static byte[] block(TreeMap<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        String before = "";
        for (var entry : entries.entrySet()) {
            String key = entry.getKey();
            int shared = 0;
            while (shared < Math.min(before.length(), key.length()) && before.charAt(shared) == key.charAt(shared)) {
                shared++;
            }
            out.write(varint(shared));
            out.write(varint(key.length() - shared));
            out.write(varint(entry.getValue().length));
            out.write(key.substring(shared).getBytes(StandardCharsets.UTF_8));
            out.write(entry.getValue());
            before = key;
        }
        out.write(new byte[] {0, 0, 0, 0, 1, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] handle(int offset, int size) {
        byte[] first = varint(offset);
        byte[] second = varint(size);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] varint(int value) {
        byte[] field = bytes(new Proto().number(1, value));
        return Arrays.copyOfRange(field, 1, field.length);
    }

    private static byte[] bytes(Proto proto) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            proto.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The mean of the last layer's vectors, in full precision. */
    double[] mean(long[] tokens) {
        double[][] state = new double[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            double[] sum = row(ROOT + "embeddings/word_embeddings", (int) tokens[i]);
            add(sum, row(ROOT + "embeddings/position_embeddings", i));
            add(sum, row(ROOT + "embeddings/token_type_embeddings", 0));
            state[i] = normed(sum, ROOT + "embeddings/LayerNorm/");
        }
        double[][] queries = dense(state, LAYER + "attention/self/query/");
        double[][] keys = dense(state, LAYER + "attention/self/key/");
        double[][] seen = dense(state, LAYER + "attention/self/value/");
        double[][] context = new double[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            context[i] = attend(queries[i], keys, seen);
        }
        double[][] attended =
                joined(state, dense(context, LAYER + "attention/output/dense/"), LAYER + "attention/output/LayerNorm/");
        double[][] inner = dense(attended, LAYER + "intermediate/dense/");
        for (double[] one : inner) {
            for (int i = 0; i < one.length; i++) {
                one[i] = one[i] * 0.5 * (1 + erf(one[i] / Math.sqrt(2)));
            }
        }
        double[][] last = joined(attended, dense(inner, LAYER + "output/dense/"), LAYER + "output/LayerNorm/");
        double[] mean = new double[WIDTH];
        for (double[] one : last) {
            add(mean, one);
        }
        return mean;
    }

    private static double[] attend(double[] query, double[][] keys, double[][] seen) {
        double[] weights = new double[keys.length];
        double all = 0;
        for (int i = 0; i < keys.length; i++) {
            weights[i] = Math.exp(dot(query, keys[i]) / Math.sqrt(WIDTH));
            all += weights[i];
        }
        double[] sum = new double[WIDTH];
        for (int i = 0; i < keys.length; i++) {
            for (int j = 0; j < WIDTH; j++) {
                sum[j] += weights[i] / all * seen[i][j];
            }
        }
        return sum;
    }

    private double[][] joined(double[][] state, double[][] more, String norm) {
        double[][] joined = new double[state.length][];
        for (int i = 0; i < state.length; i++) {
            add(more[i], state[i]);
            joined[i] = normed(more[i], norm);
        }
        return joined;
    }

    private double[][] dense(double[][] state, String name) {
        float[] bias = numbers(name + "bias");
        float[] kernel = numbers(name + "kernel");
        double[][] out = new double[state.length][bias.length];
        for (int i = 0; i < state.length; i++) {
            for (int column = 0; column < bias.length; column++) {
                out[i][column] = bias[column];
                for (int row = 0; row < state[i].length; row++) {
                    out[i][column] += state[i][row] * kernel[row * bias.length + column];
                }
            }
        }
        return out;
    }

    private double[] normed(double[] vector, String name) {
        double mean = Arrays.stream(vector).average().orElseThrow();
        double variance = Arrays.stream(vector)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        double[] normed = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            normed[i] = (vector[i] - mean) / Math.sqrt(variance + 1e-12) * numbers(name + "gamma")[i]
                    + numbers(name + "beta")[i];
        }
        return normed;
    }

    private float[] numbers(String name) {
        return Objects.requireNonNull(variables.get(name)).values();
    }

    private double[] row(String name, int row) {
        double[] numbers = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            numbers[i] = numbers(name)[row * WIDTH + i];
        }
        return numbers;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    /** Abramowitz and Stegun, 7.1.26. */
    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double y = 1
                - (((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t + 0.254829592)
                        * t
                        * Math.exp(-x * x);
        return Math.signum(x) * y;
    }
}
