package org.kiosque.bench.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All requests that the test web has had. */
final class RequestLog {

    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    void add(Request request) {
        requests.add(request);
        known.add(request.host() + request.path());
    }

    /** Whether a path was asked before. */
    boolean knows(String host, String path) {
        return known.contains(host + path);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }
}
