package org.kiosque.engine.html;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the web as pages write them; only {@code http} and {@code https} are any. */
public final class Urls {

    private static final int LIMIT = 4096;

    /** No name in the domain name system is longer. */
    private static final int LONGEST_HOST = 253;

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]{0,30}:");
    private static final Pattern TRACKER = Pattern.compile(
            "(?i)utm_.*|mtm_.*|pk_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh"
                    + "|mc_cid|mc_eid|xtor|xtref|at_.*|ns_.*|_ga|_gl|_hs.*|hss_channel|mkt_tok|oly_.*|vero_.*|wt_mc"
                    + "|wt\\.mc_id|s_cid|cmpid|ito|ocid|guccounter|guce_.*|__twitter_impression|ref_src|ref_url|smid|smtyp"
                    + "|fb_.*|sfnsn|spm|trk|campaign_id|echobox");
    private static final String PATH = "-._~!$&'()*+,;=:@/%";

    private Urls() {}

    /** The absolute address that a page at {@code base} means by {@code href}; empty for what isn't on the web. */
    public static Optional<URI> resolve(URI base, String href) {
        String cleaned = stripped(href);
        if (cleaned.length() > LIMIT) {
            return Optional.empty();
        }
        URI plain = PlainUrl.find(cleaned);
        return plain == null ? resolved(base, cleaned) : Optional.of(plain);
    }

    /** What {@link #resolve} gives, taken apart and put together again whatever the address is. */
    static Optional<URI> resolved(URI base, String cleaned) {
        if (SCHEME.matcher(cleaned).find()) {
            return absolute(cleaned);
        }
        if (!web(base.getScheme()) || base.getRawAuthority() == null) {
            return Optional.empty();
        }
        if (cleaned.startsWith("//") || cleaned.startsWith("\\\\")) {
            return absolute(base.getScheme() + ":" + cleaned);
        }
        return absolute(base.getScheme() + "://" + base.getRawAuthority() + joined(base, cleaned));
    }

    /** The absolute address that a text is; empty for what isn't one on the web. */
    public static Optional<URI> parse(String url) {
        String cleaned = stripped(url);
        URI plain = cleaned.length() > LIMIT ? null : PlainUrl.find(cleaned);
        return plain != null ? Optional.of(plain) : cleaned.length() > LIMIT ? Optional.empty() : absolute(cleaned);
    }

    /**
     * One form for all spellings of an address: lower-case scheme and host, no default port, fragment or
     * parameter that only tells where the reader came from; the rest keeps its order.
     */
    public static URI canonical(URI url) {
        String host = url.getHost();
        if (host == null || !web(url.getScheme())) {
            return url;
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean ported = url.getPort() >= 0 && url.getPort() != (scheme.equals("https") ? 443 : 80);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = untracked(url.getRawQuery());
        return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + (ported ? ":" + url.getPort() : "") + path
                + (query.isEmpty() ? "" : "?" + query));
    }

    private static String untracked(@Nullable String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!parameter.isEmpty() && !TRACKER.matcher(name).matches()) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }

    private static boolean web(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    /** Browsers drop control characters around an address and line breaks inside it. */
    private static String stripped(String href) {
        int from = 0;
        int to = href.length();
        while (from < to && blank(href.charAt(from))) {
            from++;
        }
        while (to > from && blank(href.charAt(to - 1))) {
            to--;
        }
        String inner = href.substring(from, to);
        return inner.indexOf('\n') < 0 && inner.indexOf('\r') < 0 && inner.indexOf('\t') < 0
                ? inner
                : inner.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || Character.isWhitespace(c);
    }

    private static String joined(URI base, String relative) {
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
        if (relative.isEmpty() || relative.startsWith("#")) {
            return path + query + relative;
        }
        if (relative.startsWith("?")) {
            return path + relative;
        }
        return relative.startsWith("/") || relative.startsWith("\\")
                ? relative
                : path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    private static Optional<URI> absolute(String url) {
        int colon = url.indexOf(':');
        if (colon < 0 || !web(url.substring(0, colon))) {
            return Optional.empty();
        }
        int start = colon + 1;
        while (start < url.length() && (url.charAt(start) == '/' || url.charAt(start) == '\\')) {
            start++;
        }
        int end = start;
        while (end < url.length() && "/\\?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String rest = url.substring(end);
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        return authority(url.substring(start, end)).flatMap(found -> built(scheme, found, rest));
    }

    private static Optional<URI> built(String scheme, String authority, String rest) {
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? "" : "#" + encoded(rest.substring(hash + 1), PATH + "?");
        String before = hash < 0 ? rest : rest.substring(0, hash);
        int mark = before.indexOf('?');
        String query = mark < 0 ? "" : "?" + encoded(before.substring(mark + 1), PATH + "?");
        String path = encoded((mark < 0 ? before : before.substring(0, mark)).replace('\\', '/'), PATH);
        try {
            URI url = new URI(scheme + "://" + authority + undotted(path) + query + fragment);
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host and port; nobody's name and password belong into an address that is shown or fetched. */
    private static Optional<String> authority(String raw) {
        int colon = raw.lastIndexOf(':');
        boolean ported = colon > raw.lastIndexOf(']');
        String port = ported ? raw.substring(colon + 1) : "";
        String host = ported ? raw.substring(0, colon) : raw;
        if (host.indexOf('@') >= 0 || port.length() > 5 || !port.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return ascii(host).map(name -> port.isEmpty() ? name : name + ":" + port);
    }

    private static Optional<String> ascii(String host) {
        if (host.isEmpty() || host.length() > LONGEST_HOST || host.indexOf('%') >= 0) {
            return Optional.empty();
        }
        try {
            String name = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return Optional.of(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String undotted(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        ArrayDeque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encoded(String part, String allowed) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
            if (plain && (c != '%' || (hex(part, i + 1) && hex(part, i + 2)))) {
                out.append((char) c);
            } else {
                escape(out, c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void escape(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
        }
    }

    private static boolean hex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
