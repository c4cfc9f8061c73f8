package org.kiosque.server.lines;

import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar for work that takes long: it appears after a second on a terminal, after ten in a log. */
public final class Progress implements AutoCloseable {

    private static final Duration PATIENCE_WATCHED = Duration.ofSeconds(1);
    private static final Duration PATIENCE_UNWATCHED = Duration.ofSeconds(10);
    private static final int LOG_COLUMNS = 100;

    private final Console console;
    private final String task;
    private final LongSupplier total;
    private final long started = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;
    private volatile String logged = "";

    /** @param total asked once, when the bar appears; negative where it can't be known */
    public Progress(Console console, String task, LongSupplier total) {
        this.console = console;
        this.task = task;
        this.total = total;
    }

    /** Tells that one more is done. */
    public void step() {
        stepTo(done + 1);
    }

    /** Tells how many are done. */
    public void stepTo(long now) {
        done = now;
        if (bar != null) {
            bar.stepTo(done);
        } else if (elapsed().compareTo(console.watched() ? PATIENCE_WATCHED : PATIENCE_UNWATCHED) > 0) {
            bar = appear();
        }
    }

    /** Prints a line without tearing the bar. */
    public void say(String line) {
        boolean torn = bar != null && console.watched();
        console.err().println(torn ? "\r\u001b[K" + line : line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar appear() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total.getAsLong())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(console.watched() ? 250 : 10_000)
                .setConsumer(consumer())
                .startsFrom(done, elapsed())
                .build();
    }

    private ProgressBarConsumer consumer() {
        return console.watched()
                ? new ConsoleProgressBarConsumer(console.err(), console.columns() - 1)
                : new DelegatingProgressBarConsumer(this::log, LOG_COLUMNS);
    }

    /** The bar is drawn once more when it ends, often with nothing new. */
    private void log(String line) {
        if (!line.equals(logged)) {
            logged = line;
            console.err().println(line);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
