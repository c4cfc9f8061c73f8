package org.kiosque.server.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a host's robots.txt for one crawler (RFC 9309): of all groups that name it, else of those for {@code *},
 * the longest matching rule decides, and allow wins over disallow of the same length.
 *
 * @param rules in file order
 * @param sitemaps the addresses that the file tells, for whatever crawler
 */
public record RobotsTxt(List<Rule> rules, List<String> sitemaps) {

    /** No rules: everything may be fetched. */
    public static final RobotsTxt EMPTY = new RobotsTxt(List.of(), List.of());

    private static final int MOST_LINES = 20_000;

    public RobotsTxt {
        rules = List.copyOf(rules);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * One rule.
     *
     * @param pattern a path with {@code *} for anything and {@code $} for the end
     */
    public record Rule(boolean allow, String pattern) {}

    /** Reads a file for the crawler of this product token, such as {@code kiosque}. */
    public static RobotsTxt parse(byte[] body, String crawler) {
        var reader = new Reader(crawler.toLowerCase(Locale.ROOT));
        new String(body, StandardCharsets.UTF_8).lines().limit(MOST_LINES).forEach(reader::line);
        return new RobotsTxt(reader.named ? reader.own : reader.any, reader.sitemaps);
    }

    /** Whether an address may be fetched. */
    public boolean allows(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        Rule best = null;
        for (var rule : rules) {
            if (matches(rule.pattern, target) && decides(rule, best)) {
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

    /** Greedy wildcard match without backtracking over more than the last star. */
    private static boolean matches(String pattern, String path) {
        boolean anchored = pattern.endsWith("$");
        String glob = anchored ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int star = -1;
        int resume = 0;
        for (int i = 0; i < path.length(); ) {
            if (p < glob.length() && glob.charAt(p) == '*') {
                star = p++;
                resume = i;
            } else if (p < glob.length() && glob.charAt(p) == path.charAt(i)) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        return glob.substring(p).chars().allMatch(c -> c == '*');
    }

    private static final class Reader {
        private final String crawler;
        private final List<Rule> own = new ArrayList<>();
        private final List<Rule> any = new ArrayList<>();
        private final List<String> sitemaps = new ArrayList<>();
        private boolean named;
        private boolean forUs;
        private boolean forAll;
        private boolean inRules;

        Reader(String crawler) {
            this.crawler = crawler;
        }

        void line(String line) {
            int hash = line.indexOf('#');
            String content = hash < 0 ? line : line.substring(0, hash);
            int colon = content.indexOf(':');
            if (colon > 0) {
                record(
                        content.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        content.substring(colon + 1).strip());
            }
        }

        private void record(String key, String value) {
            switch (key) {
                case "user-agent" -> agent(value.toLowerCase(Locale.ROOT));
                case "allow" -> rule(true, value);
                case "disallow" -> rule(false, value);
                case "sitemap" -> sitemaps.add(value);
                default -> {}
            }
        }

        private void agent(String agent) {
            if (inRules) {
                inRules = false;
                forUs = false;
                forAll = false;
            }
            forUs |= agent.equals(crawler);
            forAll |= agent.equals("*");
            named |= forUs;
        }

        private void rule(boolean allow, String pattern) {
            inRules = true;
            if (!pattern.isEmpty() && forUs) {
                own.add(new Rule(allow, pattern));
            }
            if (!pattern.isEmpty() && forAll) {
                any.add(new Rule(allow, pattern));
            }
        }
    }
}
