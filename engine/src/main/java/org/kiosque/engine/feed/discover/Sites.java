package org.kiosque.engine.feed.discover;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Resource;

/**
 * Where big sites and common software keep the feeds of a page, from {@code sites.tsv}, without asking any interface:
 * by the page's address alone, or by marks in its markup.
 */
public final class Sites {

    private static final String NONE = "-";
    private static final int LARGEST = 4_000_000;

    private static final List<Rule> RULES =
            Resource.lines(Sites.class, "sites.tsv").stream().map(Rule::of).toList();

    private Sites() {}

    /**
     * One line of the table.
     *
     * @param site its name
     * @param host what the whole host must look like
     * @param path what path and query must look like
     * @param mark what the markup must hold, or null where the address is enough
     * @param feed the feed's address with the groups of path or mark as {@code {1}}, {@code {2}}; {@code -} for none
     */
    private record Rule(
            String site,
            Pattern host,
            Pattern path,
            @Nullable Pattern mark,
            String feed) {

        static Rule of(String line) {
            String[] cells = line.split("\t+");
            if (cells.length != 5) {
                throw new IllegalStateException("Not a line of the table of sites: " + line);
            }
            return new Rule(
                    cells[0],
                    Pattern.compile(cells[1]),
                    Pattern.compile(cells[2]),
                    cells[3].equals(NONE) ? null : Pattern.compile(cells[3]),
                    cells[4]);
        }

        boolean refuses() {
            return feed.equals(NONE);
        }

        Optional<Matcher> match(URI url) {
            String name = Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT);
            Matcher there = path.matcher(target(url));
            return host.matcher(name).matches() && there.matches() ? Optional.of(there) : Optional.empty();
        }

        /** The groups of the mark where it has some, else of the path. */
        Optional<URI> marked(URI url, String markup) {
            Matcher sign = Objects.requireNonNull(mark).matcher(markup);
            return match(url)
                    .filter(there -> sign.find())
                    .flatMap(there -> feed(url, sign.groupCount() > 0 ? sign : there));
        }

        Optional<URI> feed(URI url, Matcher found) {
            String filled = feed;
            for (int i = 1; i <= found.groupCount(); i++) {
                filled = filled.replace("{" + i + "}", Objects.requireNonNullElse(found.group(i), ""));
            }
            return Urls.resolve(url, filled.replace("\\/", "/"));
        }
    }

    /** The feeds that a page has by its address, best first. */
    public static List<URI> feeds(URI page) {
        return RULES.stream()
                .filter(rule -> rule.mark() == null && !rule.refuses())
                .flatMap(rule -> rule.match(page).flatMap(found -> rule.feed(page, found)).stream())
                .distinct()
                .toList();
    }

    /** The feeds that marks in a page's markup lead to, best first. */
    public static List<URI> feeds(URI page, String html) {
        String markup = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        return RULES.stream()
                .filter(rule -> rule.mark() != null)
                .flatMap(rule -> rule.marked(page, markup).stream())
                .distinct()
                .toList();
    }

    /** The name of the site, where it is one that offers nobody a feed. */
    public static Optional<String> withoutFeeds(URI page) {
        return RULES.stream()
                .filter(rule -> rule.refuses() && rule.match(page).isPresent())
                .map(Rule::site)
                .findFirst();
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
