package org.kiosque.server.lease;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kiosque.server.store.Store;

/** Renews and ends the leases of one process on feeds and pages. */
public final class Leases {

    private final Store store;
    private final Holder holder;

    public Leases(Store store, Holder holder) {
        this.store = store;
        this.holder = holder;
    }

    /** Lets these feeds and pages be held for another whole lease from now, as far as they are held. */
    public void renew(Collection<Long> feeds, Collection<Long> pages, Instant now) {
        if (!feeds.isEmpty() || !pages.isEmpty()) {
            store.change(handle -> {
                renew(handle, "feed", feeds, now);
                renew(handle, "entry", pages, now);
            });
        }
    }

    private void renew(Handle handle, String table, Collection<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update " + table + " set held_until = :until where holder = :me and id in (<ids>)")
                    .bindList("ids", List.copyOf(ids))
                    .bind("until", now.plus(holder.lease()))
                    .bind("me", holder.name())
                    .execute();
        }
    }

    /** Frees all that is held: what an earlier process of the same name left, or what is given up. */
    public void free() {
        store.change(handle -> {
            for (String table : new String[] {"feed", "entry", "host"}) {
                handle.createUpdate("update " + table + " set holder = null, held_until = null where holder = :me")
                        .bind("me", holder.name())
                        .execute();
            }
        });
    }
}
