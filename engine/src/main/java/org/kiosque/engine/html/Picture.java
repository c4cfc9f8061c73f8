package org.kiosque.engine.html;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

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
        Stream<String> lone = SOURCES.stream().map(attribute);
        Stream<String> sets = SETS.stream().map(attribute).map(Picture::widest);
        return Stream.concat(lone, sets)
                .filter(address -> !address.isBlank())
                .flatMap(address -> Urls.resolve(base, address).stream())
                .filter(url -> !TRACKER.matcher(url.toString()).find())
                .findFirst()
                .map(url -> new Picture(url, PlainText.fold(attribute.apply("alt"))));
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
