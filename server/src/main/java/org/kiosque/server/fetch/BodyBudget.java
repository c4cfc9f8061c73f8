package org.kiosque.server.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory that bodies take at a time: a small one is free, for a larger one its reader holds a share until it
 * has been used. Safe for use by several threads.
 */
final class BodyBudget {

    /** How many bytes of a body are free, as most pages are smaller. */
    static final int FREE = 512 * 1024;

    private static final long LEAST = 32L << 20;
    private static final long MOST = 512L << 20;

    private final Semaphore kibibytes;
    private final Duration patience;

    /** @param patience how long to wait for a share */
    BodyBudget(long bytes, Duration patience) {
        this.kibibytes = new Semaphore((int) (bytes >> 10), true);
        this.patience = patience;
    }

    /** An eighth of what this process may have, within bounds: what is made of a body takes several times its size. */
    static BodyBudget ofHeap(Duration patience) {
        return new BodyBudget(Math.clamp(Runtime.getRuntime().maxMemory() / 8, LEAST, MOST), patience);
    }

    Share share() {
        return new Share();
    }

    /** What one reader holds; for one thread. */
    final class Share implements AutoCloseable {

        private int held;

        /** Whether there is room for a body of at most so many bytes; waits for it a little. */
        boolean admits(int bytes) throws InterruptedException {
            int more = (bytes >> 10) - held;
            if (more > 0) {
                if (!kibibytes.tryAcquire(more, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
                held += more;
            }
            return true;
        }

        @Override
        public void close() {
            kibibytes.release(held);
            held = 0;
        }
    }
}
