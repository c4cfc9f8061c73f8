package org.kiosque.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder with a model: {@code model.onnx}, {@code tokenizer.json} or {@code vocab.txt}, and what
 * {@code encoder.properties} tells of it, if it is there.
 *
 * @param name the {@code name} told, else the folder's
 * @param prefix what the model wants before each text ({@code prefix}), such as "query: "
 * @param tokens how many tokens of a text are read ({@code tokens})
 */
public record EncoderFolder(Path path, String name, String prefix, int tokens) {

    public static final String MODEL = "model.onnx";
    public static final String TOKENIZER = "tokenizer.json";
    static final String VOCABULARY = "vocab.txt";
    public static final String TOLD = "encoder.properties";

    private static final int TOKENS = 128;
    private static final int MOST_TOKENS = 512;

    /** The encoder in a folder, empty where it has no model. */
    public static Optional<EncoderFolder> find(Path folder) {
        if (!Files.isReadable(folder.resolve(MODEL))) {
            return Optional.empty();
        }
        Properties told = told(folder);
        return Optional.of(new EncoderFolder(
                folder,
                told.getProperty("name", folder.toAbsolutePath().getFileName().toString()),
                told.getProperty("prefix", ""),
                tokens(folder, told)));
    }

    private static Properties told(Path folder) {
        Properties told = new Properties();
        Path file = folder.resolve(TOLD);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                told.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new EncoderException(file + " can't be read", e);
            }
        }
        return told;
    }

    private static int tokens(Path folder, Properties told) {
        String tokens = told.getProperty("tokens", Integer.toString(TOKENS)).strip();
        if (!tokens.matches("\\d{1,3}") || Integer.parseInt(tokens) < 2 || Integer.parseInt(tokens) > MOST_TOKENS) {
            throw new EncoderException(
                    folder.resolve(TOLD) + ": tokens must be a number from 2 to " + MOST_TOKENS + ", not " + tokens);
        }
        return Integer.parseInt(tokens);
    }

    Path model() {
        return path.resolve(MODEL);
    }

    /** The tokenizer's description. */
    String tokenizer() {
        try {
            Path described = path.resolve(TOKENIZER);
            if (Files.exists(described)) {
                return Files.readString(described);
            }
            Path vocabulary = path.resolve(VOCABULARY);
            if (Files.exists(vocabulary)) {
                return WordPieces.tokenizer(Files.readAllLines(vocabulary));
            }
        } catch (IOException e) {
            throw new EncoderException("The tokenizer in " + path + " can't be read", e);
        }
        throw new EncoderException(path + " has neither " + TOKENIZER + " nor " + VOCABULARY);
    }
}
