package org.kiosque.server.store;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names hosts as the fetcher does: by authority, {@code name:port} in lower case. */
public final class Hosts {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Hosts() {}

    /** The site of an address as publishers are filed by: its authority without {@code www.}; empty where it has none. */
    public static String site(@Nullable String url) {
        try {
            var authority = url == null ? null : URI.create(url).getRawAuthority();
            return authority == null ? "" : authority.startsWith("www.") ? authority.substring(4) : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The host of an address; empty where there is no address or it names none. */
    public static String of(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            var address = URI.create(url);
            var name = address.getHost();
            int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
            int port = address.getPort() < 0 ? usual : address.getPort();
            return name == null ? "" : name.toLowerCase(Locale.ROOT) + ":" + port;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
