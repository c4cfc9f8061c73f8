package org.kiosque.server.fetch.gate;

import java.time.Duration;

/** The line of those who want to ask one host: a few at a time, each at its turn. */
final class HostLine {

    private final Tempo tempo = new Tempo();
    private int waiting;
    private int inside;
    private long nextTurn;
    private boolean begun;

    /** Announces somebody who will {@link #enter} and {@link #leave}. */
    synchronized void arrive() {
        waiting++;
    }

    /** Waits for a place; false where none is free in time, and then the one who waited has left. */
    synchronized boolean enter(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (inside >= tempo.connections()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            inside++;
            return true;
        } finally {
            waiting--;
        }
    }

    /** Takes the next turn: how long to wait for it. Beyond what one is patient for the turn is not taken. */
    synchronized Duration turn(long now, Duration pause, Duration patience) {
        var step = pause.plus(tempo.pause());
        if (step.isZero()) {
            return Duration.ZERO;
        }
        long at = begun && nextTurn - now > 0 ? nextTurn : now;
        var wait = Duration.ofNanos(at - now);
        if (wait.compareTo(patience) <= 0) {
            begun = true;
            nextTurn = at + step.toNanos();
        }
        return wait;
    }

    synchronized void good() {
        tempo.good();
        notifyAll();
    }

    synchronized void trouble() {
        tempo.trouble();
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether nothing would be forgotten with this line. */
    synchronized boolean isIdle(long now) {
        return waiting == 0
                && inside == 0
                && (!begun || nextTurn - now < 0)
                && tempo.pause().isZero();
    }
}
