package org.kiosque.server.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Option;

/** The options that say where a tool reads and writes. */
public final class LineFiles {

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "What is read, plain or gzipped; - (default) is standard input.")
    private String in = LineInput.STANDARD;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the output goes, gzipped where the name ends in .gz; - (default) is standard output.")
    private String out = LineInput.STANDARD;

    /** The name of the input as it was given. */
    public String name() {
        return in;
    }

    /** The folder that names in the input are relative to. */
    public Path folder() {
        Path parent = in.equals(LineInput.STANDARD)
                ? null
                : Path.of(in).toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    public LineInput input(Console console) {
        return new LineInput(in, "", console);
    }

    /** A second input beside the first. */
    public LineInput further(String file, String label, Console console) {
        if (file.equals(in)) {
            throw new Unusable("--in and the " + label + " are the same: " + file);
        }
        return new LineInput(file, " of the " + label, console);
    }

    OutputStream create(Console console) {
        if (out.equals(LineInput.STANDARD)) {
            return new StaysOpen(console.out());
        }
        try {
            refuseOverwriting();
            var file = Files.newOutputStream(Path.of(out));
            return new BufferedOutputStream(out.endsWith(".gz") ? new GZIPOutputStream(file) : file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable("Cannot write " + out + ": " + LineInput.words(e));
        }
    }

    private void refuseOverwriting() throws IOException {
        boolean both = !in.equals(LineInput.STANDARD) && Files.exists(Path.of(in)) && Files.exists(Path.of(out));
        if (both && Files.isSameFile(Path.of(in), Path.of(out))) {
            throw new Unusable("--in and --out are the same file");
        }
    }

    /** Standard output, which does not end with one use of it. */
    private static final class StaysOpen extends BufferedOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
