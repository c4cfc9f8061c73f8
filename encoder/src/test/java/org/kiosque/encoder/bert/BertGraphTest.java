package org.kiosque.encoder.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.encoder.EncoderException;
import org.kiosque.encoder.EncoderFolder;
import org.kiosque.encoder.LateEncoder;
import org.kiosque.encoder.OnnxEncoder;
import org.kiosque.engine.terms.Meaning;

class BertGraphTest {

    private static final List<String> VOCABULARY = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "Le", "la", "sommet", "paix", "en", "Al", "##as", "##ka", "vote",
            "grève", "train", "pluie");

    @TempDir
    private Path folder;

    @Test
    void eightBitsComeNearToWhatFullPrecisionGives() throws IOException {
        TinyBert bert = write();
        try (OnnxEncoder encoder = open()) {
            assertThat(near(encoder.encode("Le sommet en Alaska"), bert.mean(new long[] {2, 4, 6, 8, 9, 10, 11, 3})))
                    .isCloseTo(1, within(0.01));
            assertThat(near(encoder.encode("la grève"), bert.mean(new long[] {2, 5, 13, 3})))
                    .isCloseTo(1, within(0.01));
            assertThat(near(encoder.encode("la grève"), bert.mean(new long[] {2, 5, 14, 3})))
                    .isLessThan(0.97);
        }
    }

    @Test
    void aTextIsReadAsFarAsTheModelReads() throws IOException {
        write();
        Files.writeString(folder.resolve("encoder.properties"), "tokens=6\nname=tiny\n");
        try (OnnxEncoder encoder = open()) {
            Meaning start = encoder.encode("Le sommet en vote");
            assertThat(encoder.encode("Le sommet en vote train pluie " + "vote ".repeat(50_000)))
                    .usingRecursiveComparison()
                    .isEqualTo(start);
            assertThat(encoder.name()).isEqualTo("tiny");
        }
    }

    @Test
    void emptyAndStrangeTextsHaveAMeaningToo() throws IOException {
        write();
        try (OnnxEncoder encoder = open()) {
            for (String text :
                    List.of("", " ", "\u0000\uFFFF\uD800", "𝕏 😀", "[SEP] [CLS] [PAD]", "a".repeat(9_000))) {
                assertThat(encoder.encode(text).width()).isEqualTo(TinyBert.WIDTH);
            }
        }
    }

    @Test
    void whateverFailsWhileATextIsReadIsAFaultOfTheEncoder() throws IOException {
        write();
        OnnxEncoder encoder = open();
        encoder.close();
        assertThatThrownBy(() -> encoder.encode("la grève")).isInstanceOf(EncoderException.class);
    }

    @Test
    void aLateEncoderIsLoadedForItsFirstText() throws IOException {
        write();
        var folders = EncoderFolder.find(folder).orElseThrow();
        try (var late = new LateEncoder(folders);
                OnnxEncoder encoder = OnnxEncoder.open(folders)) {
            assertThat(late.name()).isEqualTo(encoder.name());
            assertThat(late.encode("la grève").cosine(encoder.encode("la grève")))
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aLateEncoderThatCanNotBeLoadedSaysSoOfEveryText() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.write(folder.resolve("vocab.txt"), VOCABULARY);
        try (var late = new LateEncoder(EncoderFolder.find(folder).orElseThrow())) {
            for (String text : List.of("la grève", "la pluie")) {
                assertThatThrownBy(() -> late.encode(text))
                        .isInstanceOf(EncoderException.class)
                        .hasMessageContaining("can't be loaded");
            }
        }
    }

    @Test
    void whatIsNoModelIsToldApart() throws IOException {
        assertThat(EncoderFolder.find(folder)).isEmpty();
        Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatThrownBy(this::open).isInstanceOf(EncoderException.class).hasMessageContaining("tokenizer.json");
        Files.write(folder.resolve("vocab.txt"), VOCABULARY);
        assertThatThrownBy(this::open).isInstanceOf(EncoderException.class).hasMessageContaining("can't be loaded");
        Files.write(folder.resolve("vocab.txt"), List.of("a", "b"));
        assertThatThrownBy(this::open).isInstanceOf(EncoderException.class).hasMessageContaining("[CLS]");
        Files.writeString(folder.resolve("encoder.properties"), "tokens=many");
        assertThatThrownBy(this::open).isInstanceOf(EncoderException.class).hasMessageContaining("many");
    }

    @Test
    void aSpoiltIndexOfVariablesIsAFaultOfTheFile() throws IOException {
        write();
        byte[] index = Files.readAllBytes(folder.resolve("variables.index"));
        for (int i = 0; i < index.length; i++) {
            byte[] spoilt = index.clone();
            spoilt[i] ^= (byte) 0xff;
            Files.write(folder.resolve("variables.index"), spoilt);
            try {
                BertGraph.write(TensorBundle.open(folder), 1, java.io.OutputStream.nullOutputStream());
            } catch (IOException expected) {
                assertThat(expected).hasMessageMatching("(?s).*(variable|index).*");
            }
        }
    }

    @Test
    void anotherJarIsRefused() throws IOException {
        Path jar = folder.resolve("other.jar");
        Files.writeString(jar, "no jar");
        assertThatThrownBy(() -> BertImport.run(jar, folder, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA-256");
    }

    private TinyBert write() throws IOException {
        TinyBert bert = new TinyBert(VOCABULARY.size());
        bert.writeTo(folder);
        Files.write(folder.resolve("vocab.txt"), VOCABULARY);
        try (var out = Files.newOutputStream(folder.resolve("model.onnx"))) {
            BertGraph.write(TensorBundle.open(folder), 1, out);
        }
        return bert;
    }

    private OnnxEncoder open() {
        return OnnxEncoder.open(EncoderFolder.find(folder).orElseThrow());
    }

    private static double near(Meaning meaning, double[] expected) {
        float[] vector = new float[expected.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) expected[i];
        }
        return meaning.cosine(Meaning.of(vector));
    }
}
