package org.kiosque.server.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kiosque.server.fetch.HostLedger;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.lease.HostLeases;
import org.kiosque.server.store.Store;

/** The ledger of processes that share a database: what a host asks of one, all obey, and one at a time visits it. */
public final class SharedLedger implements HostLedger {

    private final HostLeases leases;

    public SharedLedger(Store store, Holder holder, Clock clock) {
        this.leases = new HostLeases(store, holder, clock);
    }

    @Override
    public Optional<Instant> closedUntil(String host) {
        return leases.closedUntil(host);
    }

    @Override
    public void close(String host, Instant until) {
        leases.close(host, until);
    }

    @Override
    public boolean hold(String host) {
        return leases.hold(host);
    }
}
