package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The standard streams, in UTF-8 whatever the locale says.
 *
 * @param err for a person: what went wrong, and progress
 * @param watched whether {@code err} is a terminal
 * @param columns the width of that terminal
 */
public record Console(InputStream in, OutputStream out, PrintStream err, boolean watched, int columns) {

    private static final int USUAL_COLUMNS = 80;

    /** The streams of this process; the launcher tells by system properties whether there is a terminal. */
    public static Console system() {
        var terminal = System.console();
        boolean watched = Boolean.getBoolean("kiosque.terminal") || terminal != null && terminal.isTerminal();
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                watched,
                Math.max(20, Integer.getInteger("kiosque.columns", USUAL_COLUMNS)));
    }
}
