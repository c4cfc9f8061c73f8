package org.kiosque.engine.feed.markup;

import java.util.Locale;

/** A name as written in a document, taken apart once for all its places. */
final class XmlName {
    final String written;
    final String prefix;
    final String localName;
    private final String lowerCase;
    private String usualPrefix = "";
    private String name;

    XmlName(String written) {
        this.written = written;
        int colon = written.indexOf(':');
        prefix = colon < 0 ? "" : written.substring(0, colon);
        localName = written.substring(colon + 1);
        lowerCase = localName.toLowerCase(Locale.ROOT);
        name = lowerCase;
    }

    /** The name in lower case behind the usual prefix of its vocabulary. */
    String in(String usual) {
        if (!usual.equals(usualPrefix)) {
            usualPrefix = usual;
            name = usual.isEmpty() ? lowerCase : (usual + ':' + lowerCase);
        }
        return name;
    }

    boolean isWrittenAt(String text, int from, int end) {
        return end - from == written.length() && text.startsWith(written, from);
    }

    /** Whether it is a name at all. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean letter = (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
            boolean inner = i > 0 && ((sign >= '0' && sign <= '9') || sign == '-' || sign == '.' || sign == ':');
            if (!letter && !inner && sign != '_' && sign < 0xb7) {
                return false;
            }
        }
        return !text.isEmpty() && !text.endsWith(":");
    }
}
