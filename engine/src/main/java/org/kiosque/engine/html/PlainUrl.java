package org.kiosque.engine.html;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute address of the web that is written as {@link Urls} would write it. */
final class PlainUrl {

    private static final int LONGEST_LABEL = 63;
    private static final boolean[] PLAIN = plain();

    private PlainUrl() {}

    /** The address, or null where anything in it is odd. */
    static @Nullable URI find(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        int path = host < 0 ? -1 : endOfHost(text, host);
        if (path < 0 || !isPlain(text, path)) {
            return null;
        }
        try {
            URI url = new URI(text);
            return url.getHost() == null ? null : url;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The place behind a host in small letters that has nothing to it but labels; else -1. */
    private static int endOfHost(String text, int from) {
        int label = from;
        int i = from;
        for (; i < text.length() && "/?#".indexOf(text.charAt(i)) < 0; i++) {
            char sign = text.charAt(i);
            boolean inner = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
            boolean dot = sign == '.' && i > label;
            if ((!inner && !dot) || i - label > LONGEST_LABEL) {
                return -1;
            }
            label = dot ? i + 1 : label;
        }
        return i > label ? i : -1;
    }

    private static boolean isPlain(String text, int from) {
        boolean fragment = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 0x80 || !PLAIN[sign]) {
                return false;
            }
            boolean dotted = sign == '/' && i + 1 < text.length() && text.charAt(i + 1) == '.';
            boolean escape = sign != '%' || (isHex(text, i + 1) && isHex(text, i + 2));
            if (dotted || !escape || (sign == '#' && fragment)) {
                return false;
            }
            fragment |= sign == '#';
        }
        return true;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char sign = '0'; sign <= 'z'; sign++) {
            plain[sign] = Character.isLetterOrDigit(sign);
        }
        for (char sign : "-._~!$&'()*+,;=:@/%?#".toCharArray()) {
            plain[sign] = true;
        }
        return plain;
    }
}
