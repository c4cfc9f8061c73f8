package org.kiosque.server.web.article;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the kinds of pictures that can't carry scripts by their first bytes, whatever a server called them. */
public final class Raster {

    private static final int HEAD = 16;

    private Raster() {}

    /** The media type, or nothing where it is no picture of such a kind. */
    public static Optional<String> type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        boolean avif = head.startsWith("ftypavif", 4) || head.startsWith("ftypavis", 4);
        return avif ? Optional.of("image/avif") : Optional.empty();
    }
}
