package org.kiosque.engine.feed.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one tag of well-formed XML. */
final class TagAttributes {
    private static final int MOST = 2_000;

    private record Written(XmlName name, String value) {}

    private final String xml;
    private final XmlNames names;
    private final Namespaces namespaces;
    private final int depth;
    private @Nullable List<Written> written;
    private int count;
    private @Nullable String complaint;

    TagAttributes(String xml, XmlNames names, Namespaces namespaces, int depth) {
        this.xml = xml;
        this.names = names;
        this.namespaces = namespaces;
        this.depth = depth;
    }

    @Nullable
    String complaint() {
        return complaint;
    }

    /** Reads from behind the tag's name; answers the place of its {@code >} or {@code />}, or of what is wrong. */
    int read(int from) {
        int at = from;
        while (complaint == null) {
            int next = blanks(at);
            char sign = next < xml.length() ? xml.charAt(next) : '\0';
            if (sign == '>' || (sign == '/' && xml.startsWith("/>", next))) {
                return next;
            }
            if (next == at || sign == '\0' || ++count > MOST) {
                complaint = count > MOST ? "a tag with more than " + MOST + " attributes" : "a tag without an end";
                return Math.min(next, xml.length());
            }
            at = attribute(next);
        }
        return at;
    }

    private int attribute(int from) {
        int end = from;
        while (end < xml.length() && !StrictReader.endsName(xml.charAt(end))) {
            end++;
        }
        XmlName name = names.find(xml, from, end);
        int sign = blanks(end);
        int open = sign < xml.length() && xml.charAt(sign) == '=' ? blanks(sign + 1) : xml.length();
        char quote = open < xml.length() ? xml.charAt(open) : '\0';
        int close = quote == '"' || quote == '\'' ? xml.indexOf(quote, open + 1) : -1;
        String value = name == null || close < 0 ? null : value(open + 1, close);
        if (name == null || value == null) {
            complaint = "an attribute that is none";
            return from;
        }
        add(name, value);
        return close + 1;
    }

    private void add(XmlName name, String value) {
        if (name.written.equals("xmlns")) {
            namespaces.declare("", value, depth);
        } else if (name.prefix.equals("xmlns")) {
            namespaces.declare(name.localName, value, depth);
        } else {
            written = written == null ? new ArrayList<>(4) : written;
            written.add(new Written(name, value));
        }
    }

    private @Nullable String value(int from, int end) {
        if (xml.indexOf('<', from, end) >= 0) {
            return null;
        }
        if (xml.indexOf('&', from, end) < 0) {
            return spaced(xml.substring(from, end));
        }
        StringBuilder value = new StringBuilder(end - from);
        int at = from;
        for (int and = xml.indexOf('&', at, end); and >= 0; and = xml.indexOf('&', at, end)) {
            int semicolon = xml.indexOf(';', and, Math.min(end, and + 40));
            String meaning = semicolon < 0 ? null : XmlReferences.meaning(xml.substring(and + 1, semicolon));
            if (meaning == null || meaning.isEmpty()) {
                return null;
            }
            value.append(xml, at, and).append(meaning);
            at = semicolon + 1;
        }
        return spaced(value.append(xml, at, end).toString());
    }

    private static String spaced(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace("\r\n", " ")
                        .replace('\n', ' ')
                        .replace('\t', ' ')
                        .replace('\r', ' ');
    }

    private int blanks(int from) {
        int i = from;
        while (i < xml.length() && xml.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** The attributes without declarations of namespaces. */
    Attributes result() {
        if (written == null) {
            return Attributes.NONE;
        }
        Attributes attributes = new Attributes(written.size());
        for (Written each : written) {
            attributes.add(name(each.name()), each.value());
        }
        return attributes;
    }

    private String name(XmlName name) {
        if (name.prefix.isEmpty()) {
            return name.written;
        }
        String usual = namespaces.usual(name.prefix);
        return usual == null || usual.isEmpty() ? name.localName : usual + ':' + name.localName;
    }
}
