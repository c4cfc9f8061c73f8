package org.kiosque.server.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Paths of shipped files that browsers may keep, since a changed file gets another path. */
final class Asset {

    static final String STYLE = path("style.css");

    private Asset() {}

    private static String path(String name) {
        try (var in = Asset.class.getResourceAsStream("/META-INF/resources/" + name)) {
            int hash = in == null ? 0 : Arrays.hashCode(in.readAllBytes());
            return "/" + name + "?v=" + Integer.toHexString(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("The program lacks a file: " + name, e);
        }
    }
}
