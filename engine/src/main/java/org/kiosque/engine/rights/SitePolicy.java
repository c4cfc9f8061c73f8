package org.kiosque.engine.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.rights.Rights.Source;
import org.kiosque.engine.rights.Rights.Term;
import org.kiosque.engine.rights.Rights.Word;

/**
 * A site's word about all its pages: TDMRep's {@code /.well-known/tdmrep.json}, whose rules each concern the paths that
 * a pattern matches ({@code *} for anything, {@code $} for the end); the longest pattern decides.
 *
 * @param rules in file order
 */
public record SitePolicy(List<Rule> rules) {

    /** A site that says nothing. */
    public static final SitePolicy NONE = new SitePolicy(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_RULES = 1000;
    private static final int LONGEST_PATTERN = 500;
    private static final int MOST_STARS = 8;

    public SitePolicy {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param reserved whether text and data mining is reserved there
     * @param policy the terms' address, absolute, or null
     */
    public record Rule(
            String location, boolean reserved, @Nullable String policy) {

        boolean concerns(String path) {
            boolean anchored = location.endsWith("$");
            String glob = anchored ? location.substring(0, location.length() - 1) : location;
            return matches(glob, path, anchored);
        }

        private static boolean matches(String glob, String path, boolean anchored) {
            String[] parts = glob.split("\\*", -1);
            if (!path.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                int found = last && anchored ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
                if (found < at || !path.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !anchored || at == path.length();
        }
    }

    /** Reads the file; what can't be understood says nothing. */
    public static SitePolicy parse(byte[] body, URI file) {
        try {
            var root = JSON.readTree(body);
            var nodes = root.isArray() ? root : JSON.createArrayNode().add(root);
            return new SitePolicy(StreamSupport.stream(nodes.spliterator(), false)
                    .limit(MOST_RULES)
                    .filter(SitePolicy::isRule)
                    .map(node -> rule(node, file))
                    .toList());
        } catch (IOException e) {
            return NONE;
        }
    }

    /** What the site says of one of its pages. */
    public Rights of(URI page) {
        String path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        return rules.stream()
                .filter(rule -> rule.concerns(path))
                .max(Comparator.comparingInt((Rule rule) -> rule.location.length())
                        .thenComparing(Rule::reserved))
                .map(SitePolicy::rights)
                .orElse(Rights.NONE);
    }

    private static Rights rights(Rule rule) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(Word.TDM_RESERVATION, rule.reserved ? "1" : "0", Source.WELL_KNOWN));
        if (rule.policy != null) {
            terms.add(new Term(Word.TDM_POLICY, rule.policy, Source.WELL_KNOWN));
        }
        return new Rights(terms);
    }

    private static boolean isRule(JsonNode node) {
        String location = node.path("location").asText("");
        String reservation = node.path("tdm-reservation").asText("");
        return (location.startsWith("/") || location.startsWith("*"))
                && location.length() <= LONGEST_PATTERN
                && location.chars().filter(c -> c == '*').count() <= MOST_STARS
                && (reservation.equals("0") || reservation.equals("1"));
    }

    private static Rule rule(JsonNode node, URI file) {
        var policy = Urls.resolve(file, node.path("tdm-policy").asText("").strip())
                .filter(url -> node.hasNonNull("tdm-policy"))
                .filter(url -> "https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                .map(URI::toString)
                .orElse(null);
        return new Rule(
                node.path("location").asText(),
                node.path("tdm-reservation").asText().equals("1"),
                policy);
    }
}
