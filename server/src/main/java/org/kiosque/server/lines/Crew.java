package org.kiosque.server.lines;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the same to every item on all cores and hands on the results in the items' order, with few at a time in memory. */
public final class Crew {

    private static final int WAITING_FOR_EACH = 8;

    private Crew() {}

    /** @param source gives the items, and nothing at their end */
    public static <A, B> void inOrder(Supplier<Optional<A>> source, Function<A, B> work, Consumer<B> sink) {
        int hands = Runtime.getRuntime().availableProcessors();
        var results = new ArrayBlockingQueue<Future<Optional<B>>>(hands * WAITING_FOR_EACH);
        var pool = Executors.newFixedThreadPool(
                hands, Thread.ofPlatform().daemon().name("work-", 0).factory());
        var reader = Thread.ofPlatform().daemon().name("reader").start(() -> feed(source, work, pool, results));
        try {
            drain(results, sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
            pool.shutdownNow();
        }
    }

    private static <A, B> void feed(
            Supplier<Optional<A>> source,
            Function<A, B> work,
            ExecutorService pool,
            BlockingQueue<Future<Optional<B>>> results) {
        try {
            for (var item = source.get(); item.isPresent(); item = source.get()) {
                var one = item.get();
                results.put(pool.submit(() -> Optional.of(work.apply(one))));
            }
            results.put(CompletableFuture.completedFuture(Optional.empty()));
        } catch (RejectedExecutionException stopped) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <B> void drain(BlockingQueue<Future<Optional<B>>> results, Consumer<B> sink)
            throws InterruptedException {
        try {
            for (var result = results.take().get();
                    result.isPresent();
                    result = results.take().get()) {
                sink.accept(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of work failed", e.getCause());
        }
    }
}
