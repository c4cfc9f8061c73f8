package org.kiosque.encoder.bert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kiosque.encoder.bert.OnnxGraph.Settings;

/**
 * The first layers of a BERT (Devlin and others, 2019) as a graph: token ids and their mask in, a vector for each token
 * out. Matrices are kept in eight bits and multiplied so.
 */
final class BertGraph {

    private static final String ROOT = "module/bert/";
    private static final float EPSILON = 1e-12f;
    private static final float MASKED = -10_000;
    private static final int TO_FLOAT = 1;
    private static final int HEAD = 64;

    private final TensorBundle variables;
    private final OnnxGraph graph = new OnnxGraph();
    private final int width;
    private final TensorBundle.Tensor words;

    private BertGraph(TensorBundle variables) throws IOException {
        this.variables = variables;
        this.words = variables.read(ROOT + "embeddings/word_embeddings", 2);
        this.width = words.shape()[1];
    }

    static void write(TensorBundle variables, int layers, OutputStream out) throws IOException {
        BertGraph bert = new BertGraph(variables);
        bert.build(layers);
        bert.graph.writeTo(out);
    }

    private void build(int layers) throws IOException {
        graph.input("input_ids");
        graph.input("attention_mask");
        String mask = mask();
        String state = embeddings();
        for (int layer = 0; layer < layers; layer++) {
            state = layer(state, mask, "encoder/layer_" + layer + "/");
        }
        graph.output("last_hidden_state", state);
    }

    /** What is added to the attention that a token gets: nothing, or for padding so little that it counts no more. */
    private String mask() {
        String kept = graph.node("Cast", new Settings().with("to", TO_FLOAT), "attention_mask");
        String gone = graph.node("Sub", graph.constant(new float[] {1}, 1), kept);
        String low = graph.node("Mul", gone, graph.constant(new float[] {MASKED}, 1));
        return graph.node("Unsqueeze", low, graph.constant(1, 2));
    }

    private String embeddings() throws IOException {
        EightBits table = EightBits.byRow(words.values(), width);
        int tokens = words.shape()[0];
        String rows = graph.node("Gather", graph.constant(table.values(), tokens, width), "input_ids");
        String scales = graph.node("Gather", graph.constant(table.scales(), tokens, 1), "input_ids");
        String meaning = graph.node("Mul", graph.node("Cast", new Settings().with("to", TO_FLOAT), rows), scales);
        return norm(graph.node("Add", meaning, positions()), "embeddings/LayerNorm/");
    }

    /** The vectors of the positions up to the longest text's end; every token is of the first segment. */
    private String positions() throws IOException {
        TensorBundle.Tensor positions = variables.read(ROOT + "embeddings/position_embeddings", 2);
        float[] segments =
                variables.read(ROOT + "embeddings/token_type_embeddings", 2).values();
        float[] sums = positions.values();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += segments[i % width];
        }
        String length = graph.node("Gather", graph.node("Shape", "input_ids"), graph.constant(1));
        return graph.node(
                "Slice", graph.constant(sums, positions.shape()), graph.constant(0), length, graph.constant(0));
    }

    private String layer(String state, String mask, String name) throws IOException {
        String self = name + "attention/self/";
        String queries = heads(dense(state, self + "query/", (float) (1 / Math.sqrt(HEAD))), List.of(0, 2, 1, 3));
        String keys = heads(dense(state, self + "key/", 1), List.of(0, 2, 3, 1));
        String values = heads(dense(state, self + "value/", 1), List.of(0, 2, 1, 3));
        String scores = graph.node("Add", graph.node("MatMul", queries, keys), mask);
        String attention = graph.node("Softmax", new Settings().with("axis", -1), scores);
        String context = graph.node(
                "Transpose", new Settings().with("perm", List.of(0, 2, 1, 3)), graph.node("MatMul", attention, values));
        String joined = graph.node("Reshape", context, graph.constant(0, 0, width));
        String attended = norm(
                graph.node("Add", state, dense(joined, name + "attention/output/dense/", 1)),
                name + "attention/output/LayerNorm/");
        String between =
                graph.node("Gelu", new Settings().ofRuntime(), dense(attended, name + "intermediate/dense/", 1));
        return norm(graph.node("Add", attended, dense(between, name + "output/dense/", 1)), name + "output/LayerNorm/");
    }

    private String heads(String state, List<Integer> order) {
        String split = graph.node("Reshape", state, graph.constant(0, 0, width / HEAD, HEAD));
        return graph.node("Transpose", new Settings().with("perm", order), split);
    }

    /** A state times a matrix plus a bias, both times a factor. */
    private String dense(String state, String name, float factor) throws IOException {
        TensorBundle.Tensor kernel = variables.read(ROOT + name + "kernel", 2);
        int columns = kernel.shape()[1];
        EightBits matrix = EightBits.byColumn(kernel.values(), columns);
        return graph.node(
                "DynamicQuantizeMatMul",
                new Settings().ofRuntime(),
                state,
                graph.constant(matrix.values(), kernel.shape()),
                graph.constant(times(matrix.scales(), factor), columns),
                "",
                graph.constant(times(variables.read(ROOT + name + "bias", 1).values(), factor), columns));
    }

    private String norm(String state, String name) throws IOException {
        return graph.node(
                "LayerNormalization",
                new Settings().with("axis", -1).with("epsilon", EPSILON),
                state,
                graph.constant(variables.read(ROOT + name + "gamma", 1).values(), width),
                graph.constant(variables.read(ROOT + name + "beta", 1).values(), width));
    }

    private static float[] times(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }
}
