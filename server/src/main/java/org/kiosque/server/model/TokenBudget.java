package org.kiosque.server.model;

import java.time.Clock;
import java.time.LocalDate;
import org.kiosque.server.store.Settings;

/** How many tokens are left of a day's, counted in the database, so that a new start doesn't begin again. */
final class TokenBudget {

    private static final String KEY = "model.tokens";

    private final Settings settings;
    private final Clock clock;
    private final long aDay;

    TokenBudget(Settings settings, Clock clock, long aDay) {
        this.settings = settings;
        this.clock = clock;
        this.aDay = aDay;
    }

    /** Takes tokens ahead of their use; false where there aren't so many left. */
    synchronized boolean take(long tokens) {
        long spent = spent();
        if (spent + tokens > aDay) {
            return false;
        }
        put(spent + tokens);
        return true;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(long tokens) {
        put(Math.max(0, spent() - tokens));
    }

    synchronized long spent() {
        String[] kept = settings.find(KEY).orElse("").split(" ");
        return kept.length == 2 && kept[0].equals(today()) ? Long.parseLong(kept[1]) : 0;
    }

    private void put(long spent) {
        settings.put(KEY, today() + " " + spent);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
