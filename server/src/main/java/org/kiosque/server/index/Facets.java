package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.kiosque.server.index.Inquiry.Field;

/** Counts what the articles found have in common. */
final class Facets {

    private static final int MOST = 8;

    private final Map<String, Integer> publishers = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Map<String, Integer>> tags = new HashMap<>();

    /** Counts some articles of a segment, in the order of their numbers. */
    void count(LeafReader segment, int[] documents) throws IOException {
        count(segment, ArticleDocument.PUBLISHER_NAME, documents, publishers);
        count(segment, ArticleDocument.LANGUAGE, documents, languages);
        var named = DocValues.getSortedSet(segment, ArticleDocument.TAG_NAMED);
        // Values are looked up once each and in their order, which is how they are stored.
        Map<Long, Integer> counts = new TreeMap<>();
        for (int document : documents) {
            if (named.advanceExact(document)) {
                for (int i = 0; i < named.docValueCount(); i++) {
                    counts.merge(named.nextOrd(), 1, Integer::sum);
                }
            }
        }
        for (var entry : counts.entrySet()) {
            String[] tag = named.lookupOrd(entry.getKey()).utf8ToString().split("\0", 2);
            tags.computeIfAbsent(tag[0], key -> new HashMap<>()).merge(tag[1], entry.getValue(), Integer::sum);
        }
    }

    private static void count(LeafReader segment, String field, int[] documents, Map<String, Integer> all)
            throws IOException {
        var values = DocValues.getSorted(segment, field);
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int document : documents) {
            if (values.advanceExact(document)) {
                counts.merge(values.ordValue(), 1, Integer::sum);
            }
        }
        for (var entry : counts.entrySet()) {
            all.merge(values.lookupOrd(entry.getKey()).utf8ToString(), entry.getValue(), Integer::sum);
        }
    }

    /** What was counted, without what all have. */
    List<Hits.Facet> of(int articles) {
        List<Hits.Value> tagged = new ArrayList<>();
        tags.forEach((key, labels) -> tagged.add(new Hits.Value(
                key,
                most(labels),
                labels.values().stream().mapToInt(Integer::intValue).sum())));
        List<Hits.Facet> facets = new ArrayList<>();
        add(facets, Field.PUBLISHER, values(publishers), articles);
        add(facets, Field.LANGUAGE, values(languages), articles);
        add(facets, Field.TAG, tagged, articles);
        return facets;
    }

    private static List<Hits.Value> values(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Hits.Value(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String most(Map<String, Integer> labels) {
        return labels.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static void add(List<Hits.Facet> facets, Field field, List<Hits.Value> values, int articles) {
        List<Hits.Value> telling = values.stream()
                .filter(value -> value.articles() < articles)
                .sorted(Comparator.comparingInt(Hits.Value::articles).reversed().thenComparing(Hits.Value::value))
                .limit(MOST)
                .toList();
        if (!telling.isEmpty()) {
            facets.add(new Hits.Facet(field, telling));
        }
    }
}
