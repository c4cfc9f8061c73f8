package org.kiosque.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Where the evaluation sets are kept: {@code KIOSQUE_EVAL}, else {@code ../shared/data} beside the project. */
public final class EvaluationData {

    private EvaluationData() {}

    /** A file or folder of the sets; where it is absent, the run says that it is skipped and ends. */
    public static Path at(String name) {
        Path root = Path.of(System.getenv().getOrDefault("KIOSQUE_EVAL", "../shared/data"));
        Path found = root.resolve(name);
        if (!Files.exists(found)) {
            System.err.println("skipped: no evaluation data at "
                    + found.toAbsolutePath().normalize() + "; KIOSQUE_EVAL names the folder");
            System.exit(0);
        }
        return found;
    }

    /** The lines of a zipped file of the sets. */
    public static List<String> zippedLines(String name) {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(at(name))), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The evaluation data can't be read: " + name, e);
        }
    }

    /** The lines of a file of the sets. */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(at(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The evaluation data can't be read: " + name, e);
        }
    }
}
