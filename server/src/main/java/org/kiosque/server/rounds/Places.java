package org.kiosque.server.rounds;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds the visits under way: so many in all, so many at one host. Safe for use by several threads. */
final class Places {

    private static final int SHARE = 8;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Semaphore all;
    private final int several;
    private final int hostShare;
    private final ConcurrentHashMap<String, Integer> hosts = new ConcurrentHashMap<>();

    Places(int all, int hostShare) {
        this.all = new Semaphore(all);
        this.several = Math.max(1, all / SHARE);
        this.hostShare = hostShare;
    }

    /** How many are free, once there are some; waits a little for several, since asking who is next is dear. */
    int awaitFree() throws InterruptedException {
        if (all.tryAcquire(several, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            all.release(several);
        } else {
            all.acquire();
            all.release();
        }
        return Math.max(1, all.availablePermits());
    }

    /** Takes a place; false where there is none, or none at the host. */
    boolean enter(String host) {
        if (!all.tryAcquire()) {
            return false;
        }
        boolean[] entered = new boolean[1];
        hosts.compute(host, (name, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < hostShare;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        if (!entered[0]) {
            all.release();
        }
        return entered[0];
    }

    void leave(String host) {
        hosts.computeIfPresent(host, (name, count) -> count == 1 ? null : Integer.valueOf(count - 1));
        all.release();
    }
}
