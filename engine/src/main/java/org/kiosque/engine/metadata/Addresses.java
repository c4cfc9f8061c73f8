package org.kiosque.engine.metadata;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosque.engine.html.Urls;

/** Finds a page's canonical address among those that it declares. */
final class Addresses {

    private Addresses() {}

    /**
     * The first declared address that can be the article's: on the same site, neither the front page nor a page
     * above the article; else the page's own.
     */
    static Told<URI> of(Metadata page) {
        Stream<Told<String>> links = page
                .elements()
                .tagged("link")
                .where(link -> link.attr("rel").strip().equalsIgnoreCase("canonical") && link.hasAttr("href"))
                .all()
                .stream()
                .map(link -> new Told<>(link.attr("href"), Reason.element("link[rel=canonical]")));
        Stream<Told<String>> declared = Stream.of(
                        page.meta().find("og:url"), page.find("url"), page.find("mainEntityOfPage"))
                .flatMap(Optional::stream);
        return Stream.concat(links, declared)
                .filter(told -> !told.value().isBlank())
                .flatMap(told -> Urls.resolve(page.url(), told.value())
                        .filter(found -> fits(found, page.url()))
                        .map(found -> new Told<>(Urls.canonical(found), told.reason()))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Told<>(Urls.canonical(page.url()), new Reason(Reason.Source.ADDRESS, "page")));
    }

    private static boolean fits(URI declared, URI url) {
        String path = path(declared);
        boolean front = path.isEmpty() && declared.getRawQuery() == null;
        boolean above = !path.isEmpty() && path(url).startsWith(path + "/") && !copied(path(url), path);
        return !front && !above && (site(declared).equals(site(url)) || cached(declared, url));
    }

    /** Whether what follows the path only names another form of the same page. */
    private static boolean copied(String path, String original) {
        String rest = path.substring(original.length());
        return rest.matches(
                "(?i)/(amp|print|imprimer|drucken|mobile|all|single|full|\\d{1,3}|page/\\d{1,3})/?(.*\\.html?)?");
    }

    /** Whether the page is a copy in a cache whose address names the original's site. */
    private static boolean cached(URI declared, URI url) {
        String host = Objects.requireNonNullElse(url.getHost(), "");
        return (host.endsWith(".ampproject.org") || host.endsWith("webcache.googleusercontent.com"))
                && url.toString().contains(Objects.requireNonNullElse(declared.getHost(), "/"));
    }

    /** The name under which a publisher registered: two labels, three below endings like co.uk. */
    static String site(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        int length = labels.length;
        if (length < 3) {
            return host;
        }
        boolean below = labels[length - 1].length() == 2
                && labels[length - 2].matches("com?|org|net|gov|ac|edu|gob|gouv|ne|or");
        String pair = labels[length - 2] + "." + labels[length - 1];
        return below ? labels[length - 3] + "." + pair : pair;
    }

    static String path(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
