package org.kiosque.server.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.kiosque.server.lines.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosque doctor}: one line a check, exit code 1 where something keeps the program from running. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks whether Kiosque can run here, and says what to do where it can't.",
        footer = {"", "✓ all is well, ! it will work with limits, ✗ it will not work (exit code 1)."})
public final class DoctorCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "The site's port (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    /** @param data the folder that is looked at where none is told */
    public DoctorCommand(Console console, Path data) {
        this.console = console;
        this.data = data;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(command.commandLine(), "No port: " + port);
        }
        var out = new PrintStream(console.out(), true, UTF_8);
        boolean healthy = true;
        for (var check : new Doctor(Clock.systemDefaultZone()).checks(data, port)) {
            var finding = check.get();
            out.println(finding);
            healthy &= finding.grade() != Finding.Grade.FAULT;
        }
        return healthy ? 0 : 1;
    }
}
