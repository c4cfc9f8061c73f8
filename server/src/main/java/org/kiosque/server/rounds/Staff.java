package org.kiosque.server.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Threads that each do one kind of work over and over, until they are sent home. */
public final class Staff implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Staff.class);

    private static final Duration AFTER_A_FAULT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    /** One piece of work; waits where there is none. */
    public interface Shift {
        void run() throws InterruptedException;
    }

    /** Employs a thread. */
    public void employ(Thread.Builder builder, Shift shift) {
        threads.add(builder.start(() -> work(shift)));
    }

    /** Sends all home and waits for them a little. */
    @Override
    public void close() {
        open.set(false);
        threads.forEach(Thread::interrupt);
        threads.forEach(Staff::waitFor);
        threads.clear();
    }

    private void work(Shift shift) {
        while (open.get()) {
            try {
                shift.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open.get()) {
                    LOG.error("A stage failed and goes on with the next piece", e);
                    nap();
                }
            }
        }
    }

    private static void nap() {
        try {
            Thread.sleep(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
