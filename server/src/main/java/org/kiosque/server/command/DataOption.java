package org.kiosque.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data are. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder; made where it is missing. Default: $KIOSQUE_DATA, else ~/.kiosque/data")
    private @Nullable Path folder;

    Path folder() {
        return folder == null ? usual() : folder.toAbsolutePath().normalize();
    }

    /** The data folder where none is told. */
    static Path usual() {
        String chosen = System.getenv("KIOSQUE_DATA");
        return chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".kiosque", "data")
                : Path.of(chosen).toAbsolutePath();
    }
}
