package org.kiosque.newsstand;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Text made safe for HTML and XML. */
final class Markup {
    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The bytes of a page; what the character set lacks becomes a character reference. */
    static byte[] encode(String markup, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(markup)) {
            return markup.getBytes(charset);
        }
        StringBuilder out = new StringBuilder(markup.length());
        markup.codePoints().forEach(point -> {
            String character = Character.toString(point);
            out.append(encoder.canEncode(character) ? character : "&#" + point + ";");
        });
        return out.toString().getBytes(charset);
    }
}
