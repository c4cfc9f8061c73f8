package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiosque.engine.text.Document;

/** Articles that are worked on together. */
final class Articles {

    static final String ORDER_1 =
            "Articles are taken in the order of \"published\" where every line tells it (a date, a";
    static final String ORDER_2 = "moment, or an epoch), else in the order of the input.";
    static final String BAD_LINES =
            "Bad lines are reported on standard error as \"line N: what is wrong\" and skipped; the exit code is then 1.";

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

    /** A line for each document: its id, and a result under a name. */
    static List<ObjectNode> lines(Stream<Document> documents, String name, List<String> results) {
        var all = documents.toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> Fields.named(all.get(i).id()).put(name, results.get(i)))
                .toList();
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
