package org.kiosque.engine.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set of an HTML page: byte order mark, header, {@code meta}, then what the bytes
 * themselves tell, which wins over a declaration that they contradict.
 */
public final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PRESCAN = 8192;
    private static final int SAMPLE = 1 << 16;
    private static final Pattern LABEL = Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:+-]{2,40})");
    private static final Pattern XML =
            Pattern.compile("\\s{0,99}<\\?xml[^>]{0,99}encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{2,40})");
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]{0,999}\\blang\\s{0,9}=\\s{0,9}[\"']?([a-z]{2})");
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("el", "windows-1253"),
            Map.entry("he", "windows-1255"),
            Map.entry("pl", "ISO-8859-2"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("ro", "windows-1250"),
            Map.entry("tr", "windows-1254"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("ja", "windows-31j"),
            Map.entry("zh", "GB18030"),
            Map.entry("ko", "x-windows-949"));

    private Charsets() {}

    /** The text of a page; bytes that mean nothing become U+FFFD. */
    public static Decoded decode(byte[] body, @Nullable String contentType) {
        if (starts(body, 0xef, 0xbb, 0xbf)) {
            return decoded(body, 3, StandardCharsets.UTF_8);
        }
        if (starts(body, 0xfe, 0xff)) {
            return decoded(body, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(body, 0xff, 0xfe)) {
            return decoded(body, 2, StandardCharsets.UTF_16LE);
        }
        String utf8 = new String(body, StandardCharsets.UTF_8);
        boolean clean = utf8.indexOf('\ufffd') < 0;
        // More than one sequence of several bytes; see the judgement below, which comes to the same more slowly.
        if (clean && body.length - utf8.length() > 2) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        String head = head(body, PRESCAN);
        Optional<Charset> declared = header(contentType).or(() -> declaration(head));
        if (clean
                && declared.filter(told -> !told.equals(StandardCharsets.UTF_8)).isEmpty()) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        return decoded(body, 0, judge(body, head, declared.orElse(null)));
    }

    private static Decoded decoded(byte[] body, int offset, Charset charset) {
        return new Decoded(new String(body, offset, body.length - offset, charset), charset);
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] body, int limit) {
        return new String(body, 0, Math.min(limit, body.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static Optional<Charset> header(@Nullable String contentType) {
        return contentType == null ? Optional.empty() : label(LABEL, contentType.toLowerCase(Locale.ROOT));
    }

    private static Optional<Charset> declaration(String head) {
        int meta = head.indexOf("<meta");
        while (meta >= 0) {
            int end = head.indexOf('>', meta);
            Optional<Charset> found = label(LABEL, head.substring(meta, end < 0 ? head.length() : end));
            if (found.isPresent()) {
                return found;
            }
            meta = head.indexOf("<meta", meta + 5);
        }
        Matcher xml = XML.matcher(head);
        return xml.lookingAt() ? CharsetLabels.parse(xml.group(1)) : Optional.empty();
    }

    private static Optional<Charset> label(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? CharsetLabels.parse(matcher.group(1)) : Optional.empty();
    }

    private static Charset judge(byte[] body, String head, @Nullable Charset declared) {
        Utf8 utf8 = Utf8.of(body);
        // Text in another character set hardly ever forms two sequences and no error by chance.
        if (utf8.errors() == 0 && (declared == null || utf8.sequences() > 1)) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return declared;
        }
        return utf8.sequences() >= utf8.errors() ? StandardCharsets.UTF_8 : guess(body, head);
    }

    private static Charset guess(byte[] body, String head) {
        Matcher matcher = LANGUAGE.matcher(head);
        String byLanguage = matcher.find() ? BY_LANGUAGE.get(matcher.group(1)) : null;
        if (byLanguage != null && Charset.isSupported(byLanguage)) {
            return Charset.forName(byLanguage);
        }
        return Cyrillic.guess(body, SAMPLE).orElse(WINDOWS_1252);
    }
}
