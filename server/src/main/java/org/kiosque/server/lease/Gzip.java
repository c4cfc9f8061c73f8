package org.kiosque.server.lease;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs pages as the database keeps them. */
public final class Gzip {

    private Gzip() {}

    public static byte[] pack(byte[] body) {
        var out = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't be written", e);
        }
        return out.toByteArray();
    }
}
