package org.kiosque.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.terms.Meaning;

/**
 * A sentence encoder that ONNX Runtime computes: the mean of the vectors of a text's tokens. Safe for use by several
 * threads, each of which computes on its own core.
 */
public final class OnnxEncoder implements Encoder {

    private static final Set<String> UNDERSTOOD = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final int LONGEST_TEXT = 4_000;

    static {
        // The tokenizer's library would ask a cloud's metadata address about itself, and fetch what it misses.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final EncoderFolder folder;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private OnnxEncoder(EncoderFolder folder, HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.folder = folder;
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /**
     * Loads a model.
     *
     * @throws EncoderException where it can't be
     */
    public static OnnxEncoder open(EncoderFolder folder) {
        HuggingFaceTokenizer tokenizer = tokenizer(folder);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtSession session =
                    OrtEnvironment.getEnvironment().createSession(folder.model().toString(), options);
            var encoder = new OnnxEncoder(folder, tokenizer, session);
            encoder.check();
            return encoder;
        } catch (OrtException | LinkageError e) {
            tokenizer.close();
            throw new EncoderException(folder.model() + " can't be loaded", e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(EncoderFolder folder) {
        byte[] described = folder.tokenizer().getBytes(StandardCharsets.UTF_8);
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(described),
                    Map.of(
                            "truncation", "true",
                            "maxLength", Integer.toString(folder.tokens()),
                            "padding", "false"));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new EncoderException("The tokenizer in " + folder.path() + " can't be loaded", e);
        }
    }

    private void check() throws OrtException {
        boolean understood = UNDERSTOOD.containsAll(session.getInputNames());
        boolean vectors = session.getOutputInfo().values().iterator().next().getInfo() instanceof TensorInfo info
                && info.getShape().length >= 2;
        if (!understood || !vectors) {
            session.close();
            tokenizer.close();
            throw new EncoderException(folder.model() + " is no sentence encoder: it takes " + session.getInputNames()
                    + " instead of " + UNDERSTOOD);
        }
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Meaning encode(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        try {
            return meaning(tokenizer.encode(folder.prefix() + start));
        } catch (OrtException | RuntimeException e) {
            throw new EncoderException(folder.name() + " could not read a text", e);
        }
    }

    private Meaning meaning(Encoding encoding) throws OrtException {
        long[] mask = encoding.getAttentionMask();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                inputs.put(input, tensor(values(input, encoding)));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return Meaning.of(sum((OnnxTensor) result.get(0), mask));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(String input, Encoding encoding) {
        return switch (input) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            default -> encoding.getTypeIds();
        };
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** The sum over the tokens, or the vector itself where the model gives one for the whole text. */
    private static float[] sum(OnnxTensor output, long[] mask) {
        long[] shape = output.getInfo().getShape();
        int width = (int) shape[shape.length - 1];
        FloatBuffer values = output.getFloatBuffer();
        float[] sum = new float[width];
        int rows = values.remaining() / width;
        for (int row = 0; row < rows; row++) {
            if (rows == 1 || mask[row] != 0) {
                for (int i = 0; i < width; i++) {
                    sum[i] += values.get(row * width + i);
                }
            }
        }
        return sum;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderException(folder.name() + " can't be closed", e);
        }
    }
}
