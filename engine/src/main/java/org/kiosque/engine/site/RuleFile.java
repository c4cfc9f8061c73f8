package org.kiosque.engine.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rules: one {@code key = value} a line, empty lines and lines that begin with {@code #} left out. Hosts
 * are parted by blanks or commas, {@code *.example.org} means all below it; selectors are CSS as jsoup reads it.
 */
public final class RuleFile {

    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+(:[0-9]{1,5})?");
    private static final int LARGEST = 20_000;

    private final String file;
    private final Map<RuleKey, Evaluator> selectors = new EnumMap<>(RuleKey.class);
    private List<String> hosts = List.of();
    private @Nullable Boolean teaserOnly;

    private RuleFile(String file) {
        this.file = file;
    }

    /**
     * The rule that a text holds.
     *
     * @param file what a fault calls the text
     */
    public static RuleReading read(String file, String text) {
        return text.length() > LARGEST
                ? new RuleFault(file, 0, "it is larger than any file of rules")
                : new RuleFile(file).read(text.lines().toList());
    }

    private RuleReading read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String problem = line.isEmpty() || line.startsWith("#") ? null : take(line);
            if (problem != null) {
                return new RuleFault(file, i + 1, problem);
            }
        }
        if (hosts.isEmpty()) {
            return new RuleFault(file, 0, "it names no hosts");
        }
        return new SiteRule(hosts, selectors, Boolean.TRUE.equals(teaserOnly));
    }

    /** Takes one line; what is wrong with it, or null. */
    private @Nullable String take(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return "a line is written \"key = value\"";
        }
        String written = line.substring(0, equals).strip();
        RuleKey key = RuleKey.find(written).orElse(null);
        if (key == null) {
            return "there is no key \"" + written + "\"; the keys are " + RuleKey.all();
        }
        String value = line.substring(equals + 1).strip();
        if (value.isEmpty()) {
            return "\"" + key + "\" has no value";
        }
        return key.selects() ? selector(key, value) : key == RuleKey.HOSTS ? hosts(value) : teaserOnly(value);
    }

    private @Nullable String selector(RuleKey key, String value) {
        try {
            return selectors.put(key, QueryParser.parse(value)) == null ? null : "\"" + key + "\" stands there twice";
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "\"" + value + "\" is no selector: " + e.getMessage();
        }
    }

    private @Nullable String hosts(String value) {
        if (!hosts.isEmpty()) {
            return "\"hosts\" stands there twice";
        }
        hosts = Arrays.asList(value.toLowerCase(Locale.ROOT).split("[\\s,]+", -1));
        return hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .findFirst()
                .map(host -> "\"" + host + "\" is no host")
                .orElse(null);
    }

    private @Nullable String teaserOnly(String value) {
        if (teaserOnly != null) {
            return "\"teaser-only\" stands there twice";
        }
        teaserOnly = value.equals("yes");
        return value.equals("yes") || value.equals("no") ? null : "\"teaser-only\" is yes or no";
    }
}
