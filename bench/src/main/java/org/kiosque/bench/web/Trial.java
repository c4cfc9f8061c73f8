package org.kiosque.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Two rounds of a real Kiosque, in a process of its own, over a test web: it imports all feeds as a list, visits each,
 * is told that all are due again, and visits each again.
 */
public final class Trial implements AutoCloseable {

    /** The most requests at a time that a host may see. */
    private static final int MOST_AT_A_TIME = 2;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String UNVISITED =
            "select count(*) from feed where state = 'active' and coalesce(last_visit, 0) < ";
    private static final String READ = "select count(*) from feed where state = 'active' and last_error is null";

    private final List<WebFeed> feeds;
    private final List<String> program;
    private final Path folder;
    private final Duration patience;
    private final FeedWeb web;
    private final Kept kept;
    private final List<String> faults = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final Footprint footprint = new Footprint();

    /**
     * What a round took.
     *
     * @param time from the first request for a feed to the end of the last feed's first
     * @param requests all that the web had to answer meanwhile
     * @param entries on file at its end
     */
    record Round(Duration time, int requests, long entries) {}

    /**
     * @param size how many feeds
     * @param patient whether some servers take the longest time that a reader allows
     * @param program the command line that starts Kiosque, without its arguments
     * @param folder an empty one
     */
    public Trial(int size, boolean patient, List<String> program, Path folder, Duration patience) {
        this.feeds = Plan.of(size, patient);
        this.program = List.copyOf(program);
        this.folder = folder;
        this.patience = patience;
        this.web = FeedWeb.start(feeds);
        this.kept = new Kept(folder);
    }

    /** Every way in which it was not as it must be, in words; at best none. */
    public List<String> run() throws IOException {
        run(List.of("import", list().toString(), "--data", folder.toString()));
        var serving = start(
                List.of("serve", "--port", "0", "--data", folder.toString(), "--allow", "*.localhost:" + web.port()));
        try {
            footprint.watch(serving);
            round(1, Instant.EPOCH);
            web.round(2);
            var now = Instant.now();
            kept.makeDue();
            round(2, now);
        } finally {
            footprint.close();
            end(serving);
        }
        faults.addAll(Manners.faults(feeds, web.log().requests(), MOST_AT_A_TIME));
        return List.copyOf(faults);
    }

    List<WebFeed> feeds() {
        return feeds;
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    FeedWeb web() {
        return web;
    }

    Footprint footprint() {
        return footprint;
    }

    int mostAtATime() {
        return Manners.mostAtATime(web.log().requests());
    }

    @Override
    public void close() {
        web.close();
    }

    private void round(int number, Instant since) {
        await("all are visited", () -> kept.count(UNVISITED + Math.max(1, since.toEpochMilli())) == 0);
        long readable = feeds.stream()
                .filter(feed -> feed.behaviour().fate() == Behaviour.Fate.READ)
                .count();
        await("all that can be read are", () -> kept.count(READ) >= readable);
        rounds.add(measured(since));
        kept.faults(feeds, number, web.port()).forEach(fault -> faults.add("round " + number + ": " + fault));
    }

    private Round measured(Instant since) {
        var requests = web.log().requests().stream()
                .filter(request -> !request.start().isBefore(since))
                .toList();
        Map<String, Request> firsts = requests.stream()
                .filter(request ->
                        request.path().startsWith("/feed/") || request.path().startsWith("/new/"))
                .collect(Collectors.toMap(
                        request -> request.host() + request.path(),
                        request -> request,
                        (one, other) -> one.start().isBefore(other.start()) ? one : other));
        var first = firsts.values().stream()
                .map(Request::start)
                .min(Instant::compareTo)
                .orElseThrow();
        var last = firsts.values().stream()
                .map(Request::end)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Round(Duration.between(first, last), requests.size(), kept.count("select count(*) from entry"));
    }

    private void await(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                faults.add("after " + patience + " it is not so that " + what);
                return;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Path list() throws IOException {
        var file = Files.createDirectories(folder).resolve("feeds.opml");
        String outlines = feeds.stream()
                .map(feed -> "<outline type=\"rss\" text=\"" + feed.number() + "\" xmlUrl=\"" + feed.url(web.port())
                        + "\"/>\n")
                .collect(Collectors.joining());
        return Files.writeString(
                file, "<opml version=\"2.0\"><head><title>Web</title></head><body>" + outlines + "</body></opml>");
    }

    private void run(List<String> arguments) throws IOException {
        var process = start(arguments);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(arguments + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(arguments.getFirst() + ".log").toFile())
                .start();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
