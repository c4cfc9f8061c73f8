package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was learned of a list page: which links are its list, and how they came and went.
 *
 * @param groups the groups of links that make the list
 * @param shapes what the addresses of its articles look like
 */
public record ListTemplate(List<Group> groups, Set<String> shapes) {

    private static final int STAYS = 3;

    public ListTemplate {
        groups = List.copyOf(groups);
        shapes = Set.copyOf(shapes);
    }

    /**
     * Links that stand in the same kind of place.
     *
     * @param signature the place, see {@link Signature}
     * @param turned how many links have come since the page was learned
     * @param links the links of the last visit, each with what {@code turned} was when it came
     */
    public record Group(String signature, int turned, Map<String, Integer> links) {

        public Group {
            links = Map.copyOf(links);
        }

        static Group first(LinkGroup group) {
            Map<String, Integer> links = new HashMap<>();
            group.links().forEach(link -> links.put(key(link.url()), 0));
            return new Group(group.signature(), 0, links);
        }

        Group next(LinkGroup group) {
            int now = turned
                    + (int) group.links().stream()
                            .filter(link -> !links.containsKey(key(link.url())))
                            .count();
            Map<String, Integer> seen = new HashMap<>();
            group.links().forEach(link -> seen.put(key(link.url()), links.getOrDefault(key(link.url()), now)));
            return new Group(signature, now, seen);
        }

        /** Whether a link stayed while its neighbours were replaced several times: a way to elsewhere, not news. */
        boolean stands(URI url) {
            return turned - links.getOrDefault(key(url), turned) >= STAYS * links.size();
        }

        /** Short enough to keep hundreds; two links of one page hardly ever share it. */
        private static String key(URI url) {
            return Integer.toHexString(url.toString().hashCode());
        }
    }

    Optional<Group> of(String signature) {
        return groups.stream()
                .filter(group -> group.signature().equals(signature))
                .findFirst();
    }

    /** Whether a group never changed while another was replaced more than once: a menu that looked like a list. */
    boolean isStill(Group group) {
        return group.turned() == 0
                && groups.stream()
                        .anyMatch(other ->
                                other.turned() >= 2 * Math.max(1, other.links().size()));
    }

    int size() {
        return groups.stream().mapToInt(group -> group.links().size()).sum();
    }
}
