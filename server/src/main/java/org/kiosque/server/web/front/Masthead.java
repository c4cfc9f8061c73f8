package org.kiosque.server.web.front;

import org.jspecify.annotations.Nullable;
import org.kiosque.server.icon.Icons;
import org.kiosque.server.store.Library.PublisherRow;
import org.kiosque.server.web.page.Tile;

/** A publisher as cards show it. */
public record Masthead(long id, String name, Tile tile) {

    static Masthead of(PublisherRow row) {
        return of(row.id(), row.name(), row.host(), row.icon());
    }

    /** A publisher with the digest of its icon, or null where there is none. */
    static Masthead of(long id, String name, String host, @Nullable String icon) {
        return new Masthead(id, name, Tile.of(name, icon == null ? "" : Icons.path(host, icon)));
    }
}
