package org.kiosque.engine.feed;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of an OPML: a feed, a folder, or both.
 *
 * @param title what a person sees, perhaps empty
 * @param feed the feed's address, or null for a folder
 * @param home the site's page, or null
 * @param attributes all further attributes, by their names as written
 * @param outlines what is in the folder
 */
public record Outline(
        String title, @Nullable URI feed, @Nullable URI home, Map<String, String> attributes, List<Outline> outlines) {

    public Outline {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        outlines = List.copyOf(outlines);
    }

    /** A feed without anything else. */
    public static Outline of(String title, URI feed, @Nullable URI home) {
        return new Outline(title, feed, home, Map.of(), List.of());
    }

    /** This node and all below it that are feeds, in document order. */
    public Stream<Outline> feeds() {
        Stream<Outline> below = outlines.stream().flatMap(Outline::feeds);
        return feed == null ? below : Stream.concat(Stream.of(this), below);
    }
}
