package org.kiosque.bench.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the log of a web says of its reader's manners. */
final class Manners {

    private static final int SHOWN = 5;

    private final Map<String, List<Request>> byHost;
    private final Map<String, List<Request>> byPath;
    private final List<String> faults = new ArrayList<>();

    private Manners(List<Request> log) {
        var inOrder = log.stream().sorted(Comparator.comparing(Request::start)).toList();
        byHost = inOrder.stream().collect(Collectors.groupingBy(Request::host));
        byPath = inOrder.stream().collect(Collectors.groupingBy(request -> request.host() + request.path()));
    }

    /** Every breach of manners in words; at best none. */
    static List<String> faults(List<WebFeed> feeds, List<Request> log, int mostAtATime) {
        var manners = new Manners(log);
        manners.byHost.forEach((host, requests) -> manners.judgeHost(host, requests, mostAtATime));
        feeds.forEach(manners::judgeFeed);
        return List.copyOf(manners.faults);
    }

    /** The most requests that one host had to answer at the same time. */
    static int mostAtATime(List<Request> log) {
        return new Manners(log)
                .byHost.values().stream().mapToInt(Manners::overlap).max().orElse(0);
    }

    /** Some of many. */
    static List<String> some(List<String> faults) {
        return faults.subList(0, Math.min(SHOWN, faults.size()));
    }

    private void judgeHost(String host, List<Request> requests, int mostAtATime) {
        int most = overlap(requests);
        if (most > mostAtATime) {
            faults.add(host + " had " + most + " requests at a time");
        }
        var closedUntil = Instant.MIN;
        var told = Instant.MIN;
        for (var request : requests) {
            // What was on its way already when the host asked for silence can't be taken back.
            if (request.start().isAfter(told) && request.start().isBefore(closedUntil)) {
                faults.add(host + request.path() + " was asked at " + request.start() + ", before " + closedUntil);
            }
            if (request.closedUntil().isAfter(closedUntil)) {
                closedUntil = request.closedUntil();
                told = request.end().plusSeconds(1);
            }
        }
    }

    private void judgeFeed(WebFeed feed) {
        var requests = byPath.getOrDefault(feed.host() + feed.path(), List.of());
        if (requests.isEmpty()) {
            faults.add(feed.host() + feed.path() + " was never asked");
        }
        if (feed.behaviour() == Behaviour.GONE && requests.size() > 1) {
            faults.add(feed.host() + feed.path() + " is gone and was asked " + requests.size() + " times");
        }
        if (feed.behaviour().hasValidator()
                && requests.stream()
                        .skip(1)
                        .anyMatch(request -> request.validator().isEmpty())) {
            faults.add(feed.host() + feed.path() + " was asked again without its validator");
        }
    }

    private static int overlap(List<Request> requests) {
        int most = 0;
        for (var request : requests) {
            int at = (int) requests.stream()
                    .filter(other -> !other.start().isAfter(request.start())
                            && other.end().isAfter(request.start()))
                    .count();
            most = Math.max(most, at);
        }
        return most;
    }
}
