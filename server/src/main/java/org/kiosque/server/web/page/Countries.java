package org.kiosque.server.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kiosque.server.catalogue.Catalogue;

/** Where a publisher is at home, as far as the catalogue or the end of its host's name tell. */
public final class Countries {

    /** Ends that are sold to anybody. */
    private static final Set<String> ANYWHERE = Set.of(
            "ai", "cc", "co", "fm", "gg", "io", "is", "la", "ly", "me", "nu", "pw", "sh", "st", "to", "tv", "ws");

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Map<String, String> KNOWN = known();

    private Countries() {}

    /** The country's name in a language, or empty. */
    public static String of(String authority, Locale reader) {
        String host = bare(authority);
        String end = host.substring(host.lastIndexOf('.') + 1);
        String code = KNOWN.getOrDefault(host, "");
        if (code.isEmpty() && end.length() == 2 && !ANYWHERE.contains(end)) {
            code = end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        }
        return ISO.contains(code) ? Locale.of("", code).getDisplayCountry(reader) : "";
    }

    private static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        for (var source : Catalogue.all()) {
            String host = source.feed().getHost();
            if (host != null) {
                known.merge(bare(host), source.country(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        return Map.copyOf(known);
    }

    private static String bare(String authority) {
        String host = authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return host.replaceFirst("^(www|feeds|rss|feed)\\.", "");
    }
}
