package org.kiosque.server.follow;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Outline;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions.Newcomer;

/**
 * Takes lists of feeds apart and puts them together again. Each feed keeps its outline with all attributes, wrapped in
 * its folders; feeds whose folders have the same names end up in one.
 */
final class Outlines {

    private static final String IN = " / ";

    private Outlines() {}

    /** All feeds of a list, in its order. */
    static List<Newcomer> newcomers(List<Outline> outlines) {
        List<Newcomer> found = new ArrayList<>();
        outlines.forEach(outline -> collect(outline, List.of(), found));
        return found;
    }

    private static void collect(Outline outline, List<Outline> folders, List<Newcomer> found) {
        if (outline.feed() != null) {
            found.add(newcomer(outline, outline.feed(), folders));
        }
        var inside = Stream.concat(folders.stream(), Stream.of(outline)).toList();
        outline.outlines().forEach(child -> collect(child, inside, found));
    }

    private static Newcomer newcomer(Outline outline, URI feed, List<Outline> folders) {
        var chain = with(outline, outline.title(), feed, outline.home());
        for (var folder : folders.reversed()) {
            chain = new Outline(folder.title(), null, null, folder.attributes(), List.of(chain));
        }
        String category = folders.stream()
                .map(Outline::title)
                .filter(title -> !title.isBlank())
                .collect(Collectors.joining(IN));
        return new Newcomer(
                feed.toString(),
                outline.title(),
                text(outline.home()),
                category.isEmpty() ? null : category,
                Json.write(chain));
    }

    /** The list of all feeds in their folders, in the order in which they came. */
    static List<Outline> of(List<Subscription> feeds) {
        return merged(feeds.stream()
                .sorted(Comparator.comparingLong(Subscription::id))
                .map(Outlines::chain)
                .toList());
    }

    private static Outline chain(Subscription feed) {
        var bare = new Outline(feed.title(), null, null, Map.of(), List.of());
        return feed.outlineJson() == null
                ? current(bare, feed)
                : current(Json.read(feed.outlineJson(), Outline.class), feed);
    }

    /** The chain with the feed as it is now at its end: its name as the list had it, its address where it moved to. */
    private static Outline current(Outline chain, Subscription feed) {
        if (!chain.outlines().isEmpty()) {
            var inner =
                    chain.outlines().stream().map(next -> current(next, feed)).toList();
            return new Outline(chain.title(), null, null, chain.attributes(), inner);
        }
        String title = chain.title().isBlank() ? feed.title() : chain.title();
        var home = chain.home() == null && feed.home() != null ? URI.create(feed.home()) : chain.home();
        return with(chain, title, URI.create(feed.url()), home);
    }

    /** Nodes of one level, folders of one name as one, each where it came first. */
    private static List<Outline> merged(List<Outline> nodes) {
        Map<Object, List<Outline>> groups = new LinkedHashMap<>();
        for (var node : nodes) {
            Object key = node.feed() == null ? node.title() : node.feed();
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(node);
        }
        return groups.values().stream().map(Outlines::together).toList();
    }

    private static Outline together(List<Outline> group) {
        var first = group.getFirst();
        var inside = group.stream().flatMap(node -> node.outlines().stream()).toList();
        return new Outline(first.title(), first.feed(), first.home(), first.attributes(), merged(inside));
    }

    private static Outline with(Outline outline, String title, URI feed, @Nullable URI home) {
        return new Outline(title, feed, home, outline.attributes(), List.of());
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
