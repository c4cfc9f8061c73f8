package org.kiosque.encoder.bert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A graph in ONNX's format, node by node; field numbers are those of {@code onnx.proto}. */
final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int FLOAT = 1;
    private static final int INT8 = 3;
    private static final int INT64 = 7;

    private static final int ATTRIBUTE_FLOAT = 1;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;

    private final Proto graph = new Proto().text(2, "encoder");
    private int made;

    /** A node's settings. */
    static final class Settings {
        private final Proto node = new Proto();

        Settings with(String name, long value) {
            return attribute(new Proto().text(1, name).number(3, value).number(20, ATTRIBUTE_INT));
        }

        Settings with(String name, float value) {
            return attribute(new Proto().text(1, name).real(2, value).number(20, ATTRIBUTE_FLOAT));
        }

        Settings with(String name, List<Integer> values) {
            Proto attribute = new Proto().text(1, name);
            values.forEach(value -> attribute.number(8, value));
            return attribute(attribute.number(20, ATTRIBUTE_INTS));
        }

        /** Takes the operator from ONNX Runtime's own. */
        Settings ofRuntime() {
            node.text(7, "com.microsoft");
            return this;
        }

        private Settings attribute(Proto attribute) {
            node.message(5, attribute);
            return this;
        }
    }

    /** What an operator makes of its inputs: the name of its output. */
    String node(String operator, Settings settings, String... inputs) {
        String output = operator + made++;
        Proto node = settings.node;
        for (String input : inputs) {
            node.text(1, input);
        }
        graph.message(1, node.text(2, output).text(3, output).text(4, operator));
        return output;
    }

    String node(String operator, String... inputs) {
        return node(operator, new Settings(), inputs);
    }

    /** A table of numbers that the graph holds: its name. */
    String constant(float[] values, int... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(FLOAT, raw.array(), shape);
    }

    String constant(byte[] values, int... shape) {
        return constant(INT8, values, shape);
    }

    String constant(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(INT64, raw.array(), values.length);
    }

    private String constant(int type, byte[] raw, int... shape) {
        String name = "constant" + made++;
        Proto tensor = new Proto();
        for (int extent : shape) {
            tensor.number(1, extent);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    /** Tables of whole numbers, a row for each text. */
    void input(String name) {
        graph.message(11, value(name, INT64, "texts", "tokens"));
    }

    /** Tables of floats, for each text a vector for each token. */
    void output(String name, String from) {
        graph.message(1, new Proto().text(1, from).text(2, name).text(3, name).text(4, "Identity"));
        graph.message(12, value(name, FLOAT, "texts", "tokens", "width"));
    }

    private static Proto value(String name, int type, String... extents) {
        Proto shape = new Proto();
        for (String extent : extents) {
            shape.message(1, new Proto().text(2, extent));
        }
        Proto tensor = new Proto().number(1, type).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    void writeTo(OutputStream out) throws IOException {
        new Proto()
                .number(1, IR_VERSION)
                .text(2, "kiosque")
                .message(7, graph)
                .message(8, new Proto().text(1, "").number(2, OPSET))
                .message(8, new Proto().text(1, "com.microsoft").number(2, 1))
                .writeTo(out);
    }
}
