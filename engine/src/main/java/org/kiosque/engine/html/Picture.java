package org.kiosque.engine.html;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An {@code img} with the address it really shows, lazy loading undone; pictures that only count readers
 * are none.
 *
 * @param alt what it shows, perhaps empty
 */
public record Picture(URI url, String alt) {

    private static final List<String> SOURCES =
            List.of("data-src", "data-lazy-src", "data-original", "data-url", "data-image", "data-src-large", "src");
    private static final List<String> SETS = List.of("data-srcset", "srcset");
    private static final Pattern TRACKER = Pattern.compile(
            "(?i)(doubleclick\\.net|google-analytics\\.com|googlesyndication|scorecardresearch\\.com|quantserve\\.com"
                    + "|facebook\\.com/tr|pixel\\.wp\\.com|stats\\.wordpress\\.com|feedburner\\.com/~|feeds\\.feedburner"
                    + "|feedsportal\\.com|xiti\\.com|chartbeat|imrworldwide|adservice|/pixel(\\.|/|\\?|$)|/beacon(\\.|/|\\?|$)"
                    + "|/(spacer|blank|transparent|clear|1x1|pix)\\.(gif|png)|api/v1/stat|/track(er|ing)?/(open|pixel))");
    private static final List<String> TRACKER_WORDS = List.of(
            "doubleclick",
            "google",
            "scorecard",
            "quantserve",
            "facebook.com/tr",
            "pixel",
            "stats.wordpress",
            "feedburner",
            "feedsportal",
            "xiti",
            "chartbeat",
            "imrworldwide",
            "adservice",
            "/beacon",
            "/spacer",
            "/blank",
            "/transparent",
            "/clear",
            "/1x1",
            "/pix",
            "api/v1/stat",
            "/track");
    private static final String START = "<img src=\"";
    private static final Pattern TINY = Pattern.compile("0*[0-3](px)?");
    private static final int WIDEST = 1600;

    /** The picture of an element; empty where it has no address, is a placeholder or counts readers. */
    public static Optional<Picture> of(Element img, URI base) {
        return of(img::attr, base);
    }

    static Optional<Picture> of(UnaryOperator<String> attribute, URI base) {
        if (tiny(attribute.apply("width")) || tiny(attribute.apply("height"))) {
            return Optional.empty();
        }
        URI url = address(attribute, base);
        return url == null ? Optional.empty() : Optional.of(new Picture(url, PlainText.fold(attribute.apply("alt"))));
    }

    private static @Nullable URI address(UnaryOperator<String> attribute, URI base) {
        for (String source : SOURCES) {
            URI url = shown(attribute.apply(source), base);
            if (url != null) {
                return url;
            }
        }
        for (String set : SETS) {
            URI url = shown(widest(attribute.apply(set)), base);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable URI shown(String address, URI base) {
        return address.isBlank()
                ? null
                : Urls.resolve(base, address)
                        .filter(url -> !counts(url.toString()))
                        .orElse(null);
    }

    /** Looked for by fixed words first, which is many times as fast as the pattern, and nearly all pictures have none. */
    private static boolean counts(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        for (String word : TRACKER_WORDS) {
            if (lower.contains(word)) {
                return TRACKER.matcher(url).find();
            }
        }
        return false;
    }

    /** The addresses of all pictures in markup that the {@link Sanitizer} wrote, in their order. */
    public static Set<URI> addresses(String clean) {
        Set<URI> found = new LinkedHashSet<>();
        for (int at = clean.indexOf(START); at >= 0; at = clean.indexOf(START, at + 1)) {
            int from = at + START.length();
            String address = clean.substring(from, clean.indexOf('"', from)).replace("&amp;", "&");
            Urls.parse(address).ifPresent(found::add);
        }
        return found;
    }

    private static boolean tiny(String size) {
        return !size.isEmpty() && TINY.matcher(size.strip()).matches();
    }

    /** The address with the largest width or density that is still reasonable on a page. */
    private static String widest(String set) {
        String best = "";
        double width = -1;
        for (String candidate : set.length() > 20_000 ? List.<String>of() : Arrays.asList(set.split(",\\s+"))) {
            String[] parts = candidate.strip().split("\\s+", -1);
            double size = parts.length > 1 ? size(parts[1]) : 0;
            if (size > width && size <= WIDEST) {
                best = parts[0];
                width = size;
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        String number = descriptor.substring(0, descriptor.length() - 1);
        return number.matches("[0-9]{1,5}(\\.[0-9]{1,3})?") ? Double.parseDouble(number) : 0;
    }

    String markup() {
        return START + MarkupWriter.escaped(url.toString()) + "\" alt=\"" + MarkupWriter.escaped(alt)
                + "\" loading=\"lazy\" referrerpolicy=\"no-referrer\">";
    }
}
