package org.kiosque.server.fetch.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A pattern of paths, with {@code *} for anything and {@code $} for the end, and the one form of writing in which
 * patterns and paths are compared (RFC 9309, section 2.2.2): percent signs only where they must be, in upper case.
 */
final class PathPattern {

    private static final String UNRESERVED = "-._~";

    private PathPattern() {}

    /** Greedy match without backtracking over more than the last star; both sides in the form of {@link #normal}. */
    static boolean matches(String pattern, String path) {
        boolean anchored = pattern.endsWith("$");
        String glob = anchored ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int star = -1;
        int resume = 0;
        for (int i = 0; i < path.length(); ) {
            if (p < glob.length() && glob.charAt(p) == '*') {
                star = p++;
                resume = i;
            } else if (p < glob.length() && glob.charAt(p) == path.charAt(i)) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        return glob.substring(p).chars().allMatch(c -> c == '*');
    }

    /** Letters beyond ASCII become percent signs of UTF-8; percent signs of plain letters become those. */
    static String normal(String path) {
        var out = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int code = i + 2 < bytes.length && bytes[i] == '%' ? code(bytes[i + 1], bytes[i + 2]) : -1;
            if (code >= 0) {
                i += 2;
                out.append(isPlain(code) ? String.valueOf((char) code) : escaped(code));
            } else {
                int c = bytes[i] & 0xff;
                out.append(c > ' ' && c < 127 && c != '%' ? String.valueOf((char) c) : escaped(c));
            }
        }
        return out.toString();
    }

    private static int code(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    private static String escaped(int c) {
        return String.format(Locale.ROOT, "%%%02X", c);
    }
}
