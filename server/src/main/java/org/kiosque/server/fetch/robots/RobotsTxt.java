package org.kiosque.server.fetch.robots;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a host's robots.txt for one crawler (RFC 9309): of all groups that name it, else of those for {@code *},
 * the longest matching rule decides, and allow wins over disallow of the same length.
 *
 * @param rules in file order
 * @param sitemaps the addresses that the file tells, for whatever crawler
 * @param crawlDelay the pause that the file asks for between two requests, at most half a minute
 */
public record RobotsTxt(List<Rule> rules, List<String> sitemaps, Optional<Duration> crawlDelay) {

    /** No rules: everything may be fetched. */
    public static final RobotsTxt EMPTY = new RobotsTxt(List.of(), List.of(), Optional.empty());

    private static final int MOST_LINES = 20_000;

    public RobotsTxt {
        rules = List.copyOf(rules);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * One rule.
     *
     * @param pattern a path with {@code *} for anything and {@code $} for the end, in {@link PathPattern}'s form
     */
    public record Rule(boolean allow, String pattern) {}

    /** Reads a file for the crawler of this product token, such as {@code kiosque}. */
    public static RobotsTxt parse(byte[] body, String crawler) {
        var reader = new RobotsReader(crawler);
        String text = new String(body, StandardCharsets.UTF_8);
        (text.startsWith("\ufeff") ? text.substring(1) : text)
                .lines()
                .limit(MOST_LINES)
                .forEach(reader::line);
        return reader.rules();
    }

    /** Whether an address may be fetched. */
    public boolean allows(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = PathPattern.normal(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        Rule best = null;
        for (var rule : rules) {
            if (PathPattern.matches(rule.pattern, target) && decides(rule, best)) {
                best = rule;
            }
        }
        return best == null || best.allow;
    }

    private static boolean decides(Rule rule, @Nullable Rule best) {
        if (best == null) {
            return true;
        }
        int longer = rule.pattern.length() - best.pattern.length();
        return longer > 0 || (longer == 0 && rule.allow);
    }
}
