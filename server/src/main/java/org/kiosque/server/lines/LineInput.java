package org.kiosque.server.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where lines come from: a file that the command line names, or standard input.
 *
 * @param label what stands after a line's number in reports, such as " of the questions"; empty for the main input
 */
public record LineInput(String file, String label, Console console) {

    static final String STANDARD = "-";

    boolean isFile() {
        return !file.equals(STANDARD);
    }

    /** Fails where it can't be read, before the output is begun. */
    void require() {
        if (isFile() && Files.isDirectory(Path.of(file))) {
            throw new Unusable("Cannot read " + file + ": it is a folder");
        }
        if (isFile() && !Files.isReadable(Path.of(file))) {
            throw new Unusable("Cannot read " + file + ": there is no such file, or it is not permitted");
        }
    }

    /** Opens it; a file that can't be read is wrong usage. */
    InputStream open() {
        try {
            return isFile() ? Files.newInputStream(Path.of(file)) : console.in();
        } catch (IOException e) {
            throw new Unusable("Cannot read " + file + ": " + words(e));
        }
    }

    /** How many lines there are, or -1 where they can be read only once. */
    long count() {
        if (!isFile()) {
            return -1;
        }
        try (var in = Files.newInputStream(Path.of(file))) {
            var reader = new LineReader(in);
            long lines = 0;
            while (reader.next().isPresent()) {
                lines++;
            }
            return lines;
        } catch (IOException e) {
            return -1;
        }
    }

    static String words(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "it is not permitted";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
