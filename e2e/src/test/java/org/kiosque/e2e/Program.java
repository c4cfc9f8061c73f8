package org.kiosque.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the packaged program with its output. */
final class Program implements AutoCloseable {

    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration COMMAND = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a command left behind. */
    record Run(int exit, String out, String err) {}

    static Program start(List<String> arguments) {
        List<String> command = new ArrayList<>(launch());
        command.addAll(arguments);
        try {
            Path folder = Files.createDirectories(module().resolve("target/output"));
            Path out = Files.createTempFile(folder, arguments.getFirst() + "-", ".out");
            Path err = Path.of(out.toString().replaceFirst("out$", "err"));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            return new Program(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static Run run(String... arguments) {
        try (Program program = start(List.of(arguments))) {
            Await.until(COMMAND, () -> String.join(" ", arguments) + ": " + program.output(), () -> !program.isAlive());
            return new Run(program.process.exitValue(), read(program.out), read(program.err));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that was written until now. */
    String output() {
        return read(out) + read(err);
    }

    /** Ends it as a power cut would: nothing of it runs on. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            kill();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command line that starts it, without its arguments. */
    static List<String> launch() {
        Path jar = module().resolve("../server/target/kiosque.jar").normalize();
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("no " + jar.toAbsolutePath() + ": package the server first (./mvnw package)");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                jar.toString());
    }

    /** The folder of this module, from wherever the tests are started. */
    static Path module() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
