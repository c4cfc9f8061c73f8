package org.kiosque.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.rounds.Rounds;
import org.kiosque.server.rounds.SharedLedger;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        description = "Visits feeds and pages for the server that works in the same folder, as a further process beside"
                + " it or while it is stopped. Start as many as you like; Ctrl-C stops one.",
        mixinStandardHelpOptions = true)
final class Fetch implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private FetchOptions fetching;

    @Override
    public Integer call() throws InterruptedException {
        var clock = Clock.systemUTC();
        var holder = Holder.fetching(RandomGenerator.getDefault());
        var stopped = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stopped.countDown();
            await(ended);
        }));
        try (var store = Store.open(data.folder());
                var fetcher = new Fetcher(fetching.options(), new SharedLedger(store, holder, clock), clock);
                var rounds = new Rounds(store, fetcher, Timing.DEFAULT, holder, clock)) {
            rounds.open();
            spec.commandLine().getOut().println("Fetching for " + data.folder() + " (Ctrl-C stops)");
            stopped.await();
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
