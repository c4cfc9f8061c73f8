package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** For each link of a list the largest element around it that holds no other of them: its card, row or item. */
final class Frames {

    private static final int DEPTH = 8;

    private final Map<Element, Set<URI>> held = new IdentityHashMap<>();

    private Frames() {}

    static Frames of(Collection<Link> links) {
        var frames = new Frames();
        for (Link link : links) {
            Element at = link.anchor();
            for (int i = 0; i < DEPTH && at != null && !at.normalName().equals("body"); i++, at = at.parent()) {
                frames.held.computeIfAbsent(at, element -> new HashSet<>()).add(link.url());
            }
        }
        return frames;
    }

    Element around(Link link) {
        Element frame = link.anchor();
        Element at = frame;
        for (int i = 0;
                i < DEPTH && at != null && held.getOrDefault(at, Set.of()).size() == 1;
                i++, at = at.parent()) {
            frame = at;
        }
        return frame;
    }
}
