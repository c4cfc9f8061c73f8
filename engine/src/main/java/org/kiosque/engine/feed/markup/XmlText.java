package org.kiosque.engine.feed.markup;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.Decoded;

/**
 * The text of a document and what was wrong with its encoding.
 *
 * @param text without a byte order mark
 * @param warnings in words for a person
 */
public record XmlText(String text, List<String> warnings) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:encoding|charset)\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})");

    public XmlText {
        warnings = List.copyOf(warnings);
    }

    /** Decodes bytes by their mark, the shape of their first characters, and what is declared. */
    public static XmlText decode(byte[] body, @Nullable String contentType) {
        Charset wide = wide(body);
        Decoded decoded = wide == null ? Charsets.decode(body, contentType) : new Decoded(new String(body, wide), wide);
        String text = decoded.text().startsWith("\ufeff") ? decoded.text().substring(1) : decoded.text();
        return new XmlText(text, warnings(text, decoded.charset(), contentType == null ? "" : contentType));
    }

    private static List<String> warnings(String text, Charset used, String contentType) {
        List<String> warnings = new ArrayList<>();
        String declared = declared(text, contentType);
        boolean utf8 = used.equals(StandardCharsets.UTF_8);
        if (declared.isEmpty() && !utf8 && !used.name().startsWith("UTF-")) {
            warnings.add("no encoding is declared; read as " + used.name());
        } else if (!declared.isEmpty() && !agrees(declared, used)) {
            warnings.add("declared as " + declared + ", read as " + used.name());
        }
        if (text.indexOf('\ufffd') >= 0) {
            warnings.add("some bytes mean nothing in " + used.name());
        }
        if (contentType.startsWith("text/plain") || contentType.startsWith("text/html")) {
            warnings.add("served as " + contentType.split(";", 2)[0]);
        }
        return warnings;
    }

    private static String declared(String text, String contentType) {
        Matcher header = DECLARED.matcher(contentType);
        if (header.find()) {
            return header.group(1);
        }
        int start = text.indexOf("<?xml");
        int end = start < 0 ? -1 : text.indexOf("?>", start);
        String declaration = end < 0 ? "" : text.substring(start, Math.min(end, start + 300));
        Matcher label = DECLARED.matcher(declaration);
        return label.find(Math.max(0, declaration.indexOf("encoding"))) ? label.group(1) : "";
    }

    /** Apart from Unicode, browsers read one label as any of several larger character sets. */
    private static boolean agrees(String declared, Charset used) {
        try {
            Charset named = Charset.forName(declared);
            boolean ascii = named.equals(StandardCharsets.US_ASCII);
            return ascii || named.name().startsWith("UTF-") == used.name().startsWith("UTF-");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** UTF-32, and UTF-16 without a byte order mark, known by the zeros around the first sign. */
    private static @Nullable Charset wide(byte[] body) {
        if (body.length < 4) {
            return null;
        }
        int first = ByteBuffer.wrap(body).getInt();
        return switch (first) {
            case 0x0000feff, 0x0000003c -> Charset.forName("UTF-32BE");
            case 0xfffe0000, 0x3c000000 -> Charset.forName("UTF-32LE");
            default -> wide16(first);
        };
    }

    private static @Nullable Charset wide16(int first) {
        if ((first & 0xff00ff00) == 0 && (first & 0x00ff0000) != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return (first & 0x00ff00ff) == 0 && (first & 0xff000000) != 0 ? StandardCharsets.UTF_16LE : null;
    }

    /** Blanks what stands before the first tag, so that places stay what they were. */
    static String fromFirstTag(String text, int start) {
        if (start == 0) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text.length());
        for (int i = 0; i < start; i++) {
            blanked.append(text.charAt(i) == '\n' ? '\n' : ' ');
        }
        return blanked.append(text, start, text.length()).toString();
    }

    /** A place in words for a person. */
    static String place(String text, int at) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n', 0, at); end >= 0; end = text.indexOf('\n', start, at)) {
            line++;
            start = end + 1;
        }
        return "line " + line + ", column " + (at - start + 1);
    }

    /** Leaves out what XML forbids; C1 controls are what is left of windows-1252 declared as something else. */
    static String cleaned(String text) {
        int first = firstForbidden(text, 0);
        if (first == text.length()) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 0x80 && sign < 0xa0) {
                cleaned.append(sign(sign));
            } else if (!isForbidden(text, i)) {
                cleaned.append(sign);
            }
        }
        return cleaned.toString();
    }

    /** The sign that a number means; as in browsers, C1 controls are what windows-1252 has in their places. */
    static String sign(int number) {
        return number >= 0x80 && number < 0xa0
                ? new String(new byte[] {(byte) number}, WINDOWS_1252)
                : Character.toString(number);
    }

    private static int firstForbidden(String text, int from) {
        int length = text.length();
        for (int at = from; at < length; at++) {
            char sign = text.charAt(at);
            boolean plain = (sign >= ' ' && sign < 0x80) || (sign >= 0xa0 && sign < 0xd800);
            if (!plain && isForbidden(text, at)) {
                return at;
            }
        }
        return length;
    }

    private static boolean isForbidden(String text, int at) {
        char sign = text.charAt(at);
        if (sign < 0x20) {
            return sign != '\n' && sign != '\r' && sign != '\t';
        }
        if (Character.isSurrogate(sign)) {
            boolean paired = Character.isHighSurrogate(sign)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !paired;
        }
        return (sign >= 0x80 && sign < 0xa0) || sign >= 0xfffe;
    }
}
