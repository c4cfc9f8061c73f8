package org.kiosque.server.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One answer on its way: brings its pieces to the thread that waits, which may stop it at any time. */
final class Stream implements StreamingChatResponseHandler {

    private static final int LONGEST = 8_000;
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable StreamingHandle handle;
    private volatile boolean cancelled;

    private sealed interface Piece {
        record Some(String text) implements Piece {}

        record End(long tokens) implements Piece {}

        record Failure() implements Piece {}
    }

    /**
     * How an answer ended.
     *
     * @param why null where it is whole
     * @param tokens used, or 0 where the server doesn't say
     */
    record Outcome(String text, Written.@Nullable Why why, long tokens) {}

    @Override
    public void onPartialResponse(PartialResponse response, PartialResponseContext context) {
        handle = context.streamingHandle();
        if (cancelled) {
            context.streamingHandle().cancel();
        } else {
            pieces.add(new Piece.Some(response.text()));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        var usage = response.tokenUsage();
        Integer tokens = usage == null ? null : usage.totalTokenCount();
        pieces.add(new Piece.End(tokens == null ? 0 : tokens));
    }

    @Override
    public void onError(Throwable error) {
        pieces.add(new Piece.Failure());
    }

    /** Waits for all of it, handing on each piece. */
    Outcome read(Duration silence, Duration longest, Consumer<String> each, BooleanSupplier stopped)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long last = System.nanoTime();
        while (true) {
            if (stopped.getAsBoolean()) {
                return stop(Written.Why.STOPPED);
            }
            Piece piece = pieces.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            switch (piece) {
                case null -> {
                    if (now - last > silence.toNanos()) {
                        return stop(Written.Why.SLOW);
                    }
                }
                case Piece.Some some -> {
                    last = now;
                    text.append(some.text());
                    each.accept(some.text());
                }
                case Piece.End whole -> {
                    return new Outcome(text.toString(), text.isEmpty() ? Written.Why.FAILED : null, whole.tokens());
                }
                case Piece.Failure failure -> {
                    return new Outcome(text.toString(), Written.Why.FAILED, 0);
                }
            }
            if (now > end || text.length() > LONGEST) {
                return stop(Written.Why.SLOW);
            }
        }
    }

    private Outcome stop(Written.Why why) {
        cancelled = true;
        var running = handle;
        if (running != null) {
            running.cancel();
        }
        return new Outcome(text.toString(), why, 0);
    }
}
