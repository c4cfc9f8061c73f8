package org.kiosque.server.rounds;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.kiosque.server.lease.Turn;
import org.kiosque.server.lease.Turns;

/** Sends somebody to each feed or page that is due, as far as there are places. */
final class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private static final Duration NAP = Duration.ofMillis(500);

    private final Turns turns;
    private final Places places;
    private final Visiting visiting;
    private final Clock clock;
    private final Map<Long, Thread> underWay = new ConcurrentHashMap<>();

    /** Visits one feed or page. */
    interface Visiting {
        void visit(long id);
    }

    Dispatch(Turns turns, Places places, Visiting visiting, Clock clock) {
        this.turns = turns;
        this.places = places;
        this.visiting = visiting;
        this.clock = clock;
    }

    /** Sends to what is due now; waits a little where nothing is. */
    void run() throws InterruptedException {
        int free = places.awaitFree();
        var entered = turns.next(clock.instant(), free).stream()
                .filter(turn -> !underWay.containsKey(turn.id()) && places.enter(turn.host()))
                .toList();
        int sent = send(entered);
        if (sent == 0) {
            Thread.sleep(NAP);
        }
    }

    /** What is being visited now. */
    Set<Long> underWay() {
        return Set.copyOf(underWay.keySet());
    }

    /** Gives up what is under way. */
    void recall() {
        var threads = List.copyOf(underWay.values());
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(NAP.multipliedBy(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void logUnlessRecalled(RuntimeException fault) {
        if (!Thread.currentThread().isInterrupted()) {
            LOG.error("A visit could not be taken down; it is due again when its lease is over", fault);
        }
    }

    private int send(List<Turn> entered) {
        Set<Long> taken = new HashSet<>();
        try {
            taken.addAll(turns.take(entered, clock.instant()));
        } finally {
            entered.stream().filter(turn -> !taken.contains(turn.id())).forEach(turn -> places.leave(turn.host()));
        }
        entered.stream().filter(turn -> taken.contains(turn.id())).forEach(this::send);
        return taken.size();
    }

    private void send(Turn turn) {
        var thread = Thread.ofVirtual().unstarted(() -> {
            try {
                visiting.visit(turn.id());
            } catch (RuntimeException e) {
                logUnlessRecalled(e);
            } finally {
                underWay.remove(turn.id());
                places.leave(turn.host());
            }
        });
        underWay.put(turn.id(), thread);
        thread.start();
    }
}
