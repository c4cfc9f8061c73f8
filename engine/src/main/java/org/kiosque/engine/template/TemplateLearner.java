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
    private final Map<Long, Integer> counts = new HashMap<>();
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
        PageTrace trace = PageTrace.of(texts, counts::containsKey);
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
            counts.merge(each, 1, Integer::sum);
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
            counts.computeIfPresent(each, (key, count) -> count == 1 ? null : count - 1);
            if (learned.contains(each) && !recurs(each)) {
                learned.remove(each);
            }
        }
    }

    private void recall(PageTrace trace) {
        for (long each : trace.fingerprints()) {
            if (!learned.contains(each) && recurs(each)) {
                learned.add(each);
            }
        }
    }

    /** Whether enough of the pages that show a text tell different things from each other. */
    private boolean recurs(long fingerprint) {
        if (counts.getOrDefault(fingerprint, 0) < ARTICLES) {
            return false;
        }
        List<PageTrace> different = new ArrayList<>();
        for (PageTrace trace : pages.values()) {
            if (trace.shows(fingerprint) && different.stream().noneMatch(trace::tellsTheSameAs)) {
                different.add(trace);
            }
            if (different.size() == ARTICLES) {
                return true;
            }
        }
        return false;
    }
}
