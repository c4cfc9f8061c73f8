package org.kiosque.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a data file beside a class, without comments ({@code #}) and empty lines. */
public final class Resource {

    private Resource() {}

    /** The lines of a file in UTF-8, none where there is no such file. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = open(beside, name)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + name, e);
        }
    }

    private static @Nullable InputStream open(Class<?> beside, String name) {
        return beside.getResourceAsStream(name);
    }
}
