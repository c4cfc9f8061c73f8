package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kiosque.engine.text.Document;

/** Articles that are worked on together. */
final class Articles {

    static final String ORDER_1 = "Articles are taken in the order of \"published\" where every line tells it (a";
    static final String ORDER_2 = "date, a moment, or an epoch), else in the order of the input.";
    static final String SAME_IDS_1 = "What would be named by an \"id\" that an earlier line has gets a number, as in";
    static final String SAME_IDS_2 = "\"1#2\".";
    static final String BAD_1 = "Bad lines are reported on standard error as \"line N: what is wrong\" and";
    static final String BAD_2 = "skipped; the exit code is then 1.";

    private Articles() {}

    /** Gives items to some work in the order of time where all tell theirs, and puts its results in the items' order. */
    static <T> List<String> inTimeOrder(
            List<T> items, Function<T, Document> document, Function<List<T>, List<String>> work) {
        var order = order(items.stream().map(document).toList());
        var results = work.apply(order.stream().map(items::get).toList());
        var placed = new String[items.size()];
        for (int i = 0; i < placed.length; i++) {
            placed[order.get(i)] = results.get(i);
        }
        return Arrays.asList(placed);
    }

    /** The documents' ids; one that an earlier document has gets a number, so that each is another. */
    static List<String> distinctIds(List<Document> documents) {
        var taken = new HashSet<String>();
        documents.forEach(document -> taken.add(document.id()));
        var seen = new HashSet<String>();
        return documents.stream()
                .map(document -> seen.add(document.id()) ? document.id() : numbered(document.id(), taken))
                .toList();
    }

    /** A line for each document: its id, and a result under a name. */
    static List<ObjectNode> lines(List<Document> documents, String name, List<String> results) {
        return IntStream.range(0, documents.size())
                .mapToObj(i -> Fields.named(documents.get(i).id()).put(name, results.get(i)))
                .toList();
    }

    private static String numbered(String id, Set<String> taken) {
        return IntStream.iterate(2, i -> i + 1)
                .mapToObj(i -> id + "#" + i)
                .filter(taken::add)
                .findFirst()
                .orElse(id);
    }

    private static List<Integer> order(List<Document> documents) {
        boolean timed = documents.stream().map(Document::published).allMatch(Objects::nonNull);
        var places = IntStream.range(0, documents.size()).boxed();
        return timed
                ? places.sorted(Comparator.comparing(i -> instant(documents.get(i))))
                        .toList()
                : places.toList();
    }

    private static Instant instant(Document document) {
        OffsetDateTime published = Objects.requireNonNull(document.published());
        return published.toInstant();
    }
}
