package org.kiosque.server.web.feeds;

import java.util.Map;
import org.kiosque.server.icon.Icons;
import org.kiosque.server.store.Hosts;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.web.page.Tile;

/** The small pictures beside feeds: the icons of their publishers, as far as those are known. */
final class Tiles {

    private final Map<String, String> paths;

    Tiles(Icons icons) {
        paths = icons.paths();
    }

    Tile of(Subscription feed) {
        String icon = paths.getOrDefault(Hosts.site(feed.home()), paths.getOrDefault(Hosts.site(feed.url()), ""));
        return Tile.of(feed.title().isEmpty() ? Hosts.site(feed.url()) : feed.title(), icon);
    }
}
