package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes lines at once, so that whoever reads a pipe sees them. */
final class LineWriter implements AutoCloseable {

    /** Nobody reads any more: a quiet end, not a fault. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private final OutputStream out;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    void write(String line) {
        try {
            out.write(line.getBytes(UTF_8));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed")
                ? new ReaderGone(e)
                : new UncheckedIOException("cannot write: " + e.getMessage(), e);
    }
}
