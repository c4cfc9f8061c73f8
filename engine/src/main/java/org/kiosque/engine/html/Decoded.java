package org.kiosque.engine.html;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * The text of a page and the character set it was written in.
 *
 * @param text without a byte order mark
 * @param charset as found, which need not be what the page declares
 */
public record Decoded(String text, Charset charset) {

    public Decoded {
        Objects.requireNonNull(text);
        Objects.requireNonNull(charset);
    }
}
