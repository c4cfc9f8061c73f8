package org.kiosque.engine.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The attributes of one tag of {@link SimpleMarkup}; applied to a name, they give its value or empty text. */
final class SimpleAttributes implements UnaryOperator<String> {

    private static final int MOST = 30;

    private final String html;
    private final List<String> pairs = new ArrayList<>(4);
    private boolean closing;
    private int at;

    private SimpleAttributes(String html, int from) {
        this.html = html;
        this.at = from;
    }

    /** Reads what stands behind a tag's name, up to its end; null where it isn't simple. */
    static @Nullable SimpleAttributes read(String html, int from) {
        SimpleAttributes attributes = new SimpleAttributes(html, from);
        return attributes.read() ? attributes : null;
    }

    /** The place behind the tag. */
    int end() {
        return at;
    }

    /** Whether the tag ends with a slash. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public String apply(String name) {
        for (int i = 0; i < pairs.size(); i += 2) {
            if (pairs.get(i).equals(name)) {
                return pairs.get(i + 1);
            }
        }
        return "";
    }

    private boolean read() {
        while (pairs.size() < 2 * MOST) {
            int before = at;
            skipBlanks();
            char sign = sign();
            if (sign == '>') {
                at++;
                return true;
            }
            if (sign == '/') {
                closing = true;
                at += 2;
                return html.startsWith(">", at - 1);
            }
            if (before == at || !attribute()) {
                return false;
            }
        }
        return false;
    }

    private char sign() {
        return at < html.length() ? html.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (sign() == ' ' || sign() == '\n' || sign() == '\t' || sign() == '\r') {
            at++;
        }
    }

    private boolean attribute() {
        int from = at;
        while (isNameSign(sign())) {
            at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || sign() != '=') {
            return false;
        }
        at++;
        char quote = sign();
        int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 1) : -1;
        String value = end < 0 ? null : References.resolved(html.substring(at + 1, end), true);
        if (value == null || value.indexOf('\0') >= 0 || pairs.contains(name)) {
            return false;
        }
        pairs.add(name);
        pairs.add(value);
        at = end + 1;
        return true;
    }

    private static boolean isNameSign(char sign) {
        boolean letter = (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
        return letter || sign == '-' || sign == '_' || sign == ':' || (sign >= '0' && sign <= '9');
    }
}
