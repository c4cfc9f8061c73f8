package org.kiosque.engine.site;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of many publishers, found by host. */
public final class SiteRules {

    /** No publisher has rules. */
    public static final SiteRules NONE = new SiteRules(Map.of());

    private final Map<String, SiteRule> byHost;

    private SiteRules(Map<String, SiteRule> byHost) {
        this.byHost = byHost;
    }

    /** All these; of two for one host the later counts. */
    public static SiteRules of(List<SiteRule> rules) {
        Map<String, SiteRule> byHost = new HashMap<>();
        rules.forEach(rule -> rule.hosts().forEach(host -> byHost.put(bare(host), rule)));
        return new SiteRules(byHost);
    }

    /** The rule for an address: of its host, else of the nearest name above it. */
    public Optional<SiteRule> find(URI url) {
        String host = url.getRawAuthority();
        return byHost.isEmpty() || host == null ? Optional.empty() : Optional.ofNullable(find(bare(host)));
    }

    private @Nullable SiteRule find(String host) {
        SiteRule found = byHost.get(host);
        for (int dot = host.indexOf('.'); found == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
            found = byHost.get("*" + host.substring(dot));
        }
        return found;
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
