package org.kiosque.server.encoders;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import org.kiosque.encoder.Encoder;
import org.kiosque.encoder.EncoderException;
import org.kiosque.encoder.EncoderFolder;
import org.kiosque.encoder.OnnxEncoder;
import org.kiosque.encoder.bert.BertImport;
import org.kiosque.server.lines.Console;

/** Puts an encoder into a folder: beside it first, and in its place only when it has been tried. */
final class Installation implements AutoCloseable {

    private final Path folder;
    private final Path draft;
    private final Path scratch;
    private final Console console;

    Installation(Path folder, Console console) {
        this.folder = folder;
        this.draft = folder.resolveSibling(folder.getFileName() + ".new");
        this.scratch = folder.resolveSibling(folder.getFileName() + ".scratch");
        this.console = console;
    }

    /** The files of an offer, from their addresses. */
    void fetch(String name, String prefix, Map<String, URI> files) throws IOException, InterruptedException {
        begin();
        var told = new Properties();
        var download = new Download(console);
        for (var file : files.entrySet()) {
            told.setProperty("sha256." + file.getKey(), download.fetch(file.getValue(), draft.resolve(file.getKey())));
        }
        told.setProperty("name", name);
        told.setProperty("prefix", prefix);
        finish(told);
    }

    /** Multilingual BERT, of the jar that holds it. */
    void make(String name, Path jar) throws IOException {
        begin();
        console.err().println("Making the encoder of " + jar.getFileName() + "…");
        BertImport.run(jar, scratch, draft);
        var told = new Properties();
        told.setProperty("name", name);
        finish(told);
    }

    private void begin() throws IOException {
        close();
        Files.createDirectories(draft);
        Files.createDirectories(scratch);
    }

    /** The one that was there goes only when the new one works. */
    private void finish(Properties told) throws IOException {
        try (var out = Files.newBufferedWriter(draft.resolve(EncoderFolder.TOLD))) {
            told.store(out, "What Kiosque knows of this encoder");
        }
        var made = EncoderFolder.find(draft).orElseThrow(() -> new EncoderException("No model came"));
        try (Encoder encoder = OnnxEncoder.open(made)) {
            encoder.encode("Un essai.");
        }
        remove(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was left half done. */
    @Override
    public void close() throws IOException {
        remove(draft);
        remove(scratch);
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
