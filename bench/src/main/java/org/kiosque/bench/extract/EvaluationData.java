package org.kiosque.bench.extract;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the evaluation sets are kept: {@code KIOSQUE_EVAL}, else {@code ../shared/data} beside the project. */
final class EvaluationData {

    private EvaluationData() {}

    static Path folder() {
        String configured = System.getenv("KIOSQUE_EVAL");
        Path folder = configured == null ? Path.of("..", "shared", "data") : Path.of(configured);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no evaluation data in " + folder + "; set KIOSQUE_EVAL");
        }
        return folder;
    }
}
