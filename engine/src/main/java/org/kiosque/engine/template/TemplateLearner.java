package org.kiosque.engine.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns which texts recur on the articles of one host. A text recurs when it stood on {@value #ARTICLES} of the latest
 * {@value #PAGES} pages that tell different things; pages that tell nearly the same (a copy under another address, an
 * update, the reports of one story with their common paragraph) count once. What no recent page shows is forgotten.
 * Not safe for use by several threads at once.
 */
public final class TemplateLearner {

    /** How many pages of a host are remembered. */
    public static final int PAGES = 200;

    private static final int ARTICLES = 3;

    private final LinkedHashMap<String, PageTrace> pages = new LinkedHashMap<>();
    private final Map<Long, Set<String>> places = new HashMap<>();
    private final Set<Long> learned = new HashSet<>();

    /** Takes back a page, in the order in which they were learned from. */
    public void restore(String address, PageTrace trace) {
        remember(address, trace);
        recall(trace);
    }

    /**
     * Learns from one more page, or again from one that changed.
     *
     * @param address of the article
     * @param texts of the article as extracted, with whatever recurs
     */
    public Lesson learn(String address, List<String> texts) {
        Set<Long> before = Set.copyOf(learned);
        forget(address);
        PageTrace trace = PageTrace.of(texts, places::containsKey);
        remember(address, trace);
        recall(trace);
        Map<Long, String> fresh = named(texts);
        fresh.keySet().removeIf(each -> before.contains(each) || !learned.contains(each));
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(learned);
        return new Lesson(trace, fresh, gone);
    }

    /** Whether a page is among those remembered. */
    public boolean remembers(String address) {
        return pages.containsKey(address);
    }

    /** What is known of the host now. */
    public HostTemplate template() {
        return HostTemplate.of(learned);
    }

    private static Map<Long, String> named(List<String> texts) {
        List<String> edges = PageTrace.edges(texts);
        long[] fingerprints = HostTemplate.fingerprints(edges);
        Map<Long, String> named = new HashMap<>();
        for (int i = 0; i < fingerprints.length; i++) {
            named.putIfAbsent(fingerprints[i], edges.get(i));
        }
        return named;
    }

    private void remember(String address, PageTrace trace) {
        pages.put(address, trace);
        for (long each : trace.fingerprints()) {
            places.computeIfAbsent(each, key -> new HashSet<>()).add(address);
        }
        while (pages.size() > PAGES) {
            forget(pages.firstEntry().getKey());
        }
    }

    private void forget(String address) {
        PageTrace trace = pages.remove(address);
        if (trace == null) {
            return;
        }
        for (long each : trace.fingerprints()) {
            Set<String> left = places.getOrDefault(each, new HashSet<>());
            left.remove(address);
            if (left.isEmpty()) {
                places.remove(each);
            }
            if (learned.contains(each) && !recurs(left)) {
                learned.remove(each);
            }
        }
    }

    private void recall(PageTrace trace) {
        for (long each : trace.fingerprints()) {
            if (!learned.contains(each) && recurs(places.getOrDefault(each, Set.of()))) {
                learned.add(each);
            }
        }
    }

    /** Whether enough of the pages tell different things from each other. */
    private boolean recurs(Set<String> addresses) {
        if (addresses.size() < ARTICLES) {
            return false;
        }
        List<PageTrace> different = new ArrayList<>();
        for (String address : addresses) {
            PageTrace trace = pages.get(address);
            if (trace != null && different.stream().noneMatch(trace::tellsTheSameAs)) {
                different.add(trace);
            }
            if (different.size() == ARTICLES) {
                return true;
            }
        }
        return false;
    }
}
