package org.kiosque.server.fetch.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.robots.RobotsTxt.Rule;

/** Reads the lines of one robots.txt, keeping the rules for one crawler and those for all. */
final class RobotsReader {

    private static final double LONGEST_DELAY = 30;

    private final String crawler;
    private final Group own = new Group();
    private final Group any = new Group();
    private final List<String> sitemaps = new ArrayList<>();
    private boolean named;
    private boolean forUs;
    private boolean forAll;
    private boolean inRules;

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private @Nullable Duration delay;
    }

    RobotsReader(String crawler) {
        this.crawler = crawler.toLowerCase(Locale.ROOT);
    }

    RobotsTxt rules() {
        var group = named ? own : any;
        return new RobotsTxt(group.rules, sitemaps, Optional.ofNullable(group.delay));
    }

    void line(String line) {
        int hash = line.indexOf('#');
        String content = hash < 0 ? line : line.substring(0, hash);
        int colon = content.indexOf(':');
        if (colon > 0) {
            read(
                    content.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    content.substring(colon + 1).strip());
        }
    }

    private void read(String key, String value) {
        switch (key) {
            case "user-agent" -> agent(value.toLowerCase(Locale.ROOT));
            case "allow" -> rule(true, value);
            case "disallow" -> rule(false, value);
            case "crawl-delay" -> delay(value);
            case "sitemap" -> sitemaps.add(value);
            default -> {}
        }
    }

    /** Of {@code Kiosque/1.0 (news)} only the product token counts. */
    private void agent(String agent) {
        if (inRules) {
            inRules = false;
            forUs = false;
            forAll = false;
        }
        forUs |= agent.replaceFirst("[^a-z_-].*", "").equals(crawler);
        forAll |= agent.equals("*");
        named |= forUs;
    }

    private void rule(boolean allow, String pattern) {
        inRules = true;
        if (pattern.isEmpty()) {
            return;
        }
        groups().forEach(group -> group.rules.add(new Rule(allow, PathPattern.normal(pattern))));
    }

    private void delay(String value) {
        inRules = true;
        if (value.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            double seconds = Math.min(LONGEST_DELAY, Double.parseDouble(value));
            groups().forEach(group -> group.delay = Duration.ofMillis((long) (seconds * 1000)));
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>(2);
        if (forUs) {
            groups.add(own);
        }
        if (forAll) {
            groups.add(any);
        }
        return groups;
    }
}
