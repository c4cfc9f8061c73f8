package org.kiosque.server.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.kiosque.server.ingest.Status;

/** Tells line by line how a newsstand fills. */
final class FillingLine {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int QUIET_STEPS = 3;

    private final Status status;
    private final PrintWriter out;

    FillingLine(Status status, PrintWriter out) {
        this.status = status;
        this.out = out;
    }

    /** Prints what has changed each second, until nothing waits any more. */
    void untilFull() {
        var last = new Status.Progress(0, 0, 0, 0, 0, 0);
        int quiet = 0;
        while (quiet < QUIET_STEPS) {
            var now = status.progress();
            if (!now.equals(last)) {
                print(now);
            }
            quiet = now.filling() || !now.equals(last) ? 0 : quiet + 1;
            last = now;
            if (!nap()) {
                return;
            }
        }
        out.println("All of it is there. New articles will follow as they are published.");
        out.flush();
    }

    private void print(Status.Progress now) {
        out.printf(
                "feeds %d/%d · entries %d · pages to visit %d · articles %d · stories %d%n",
                now.feedsVisited(), now.feeds(), now.told(), now.waiting(), now.articles(), now.stories());
        out.flush();
    }

    private static boolean nap() {
        try {
            Thread.sleep(STEP);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
