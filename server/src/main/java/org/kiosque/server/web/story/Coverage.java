package org.kiosque.server.web.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.page.Countries;
import org.kiosque.server.web.page.Reader;

/** Lists a story's publishers in the order in which they came to it. */
final class Coverage {

    private final Reader reader;
    private final Items items;

    Coverage(Reader reader) {
        this.reader = reader;
        this.items = new Items(reader);
    }

    List<StoryPageView.Row> of(List<Told> all) {
        Map<Long, Told> byId =
                all.stream().collect(Collectors.toMap(told -> told.card().id(), Function.identity()));
        Map<Long, List<Told>> byPublisher = new LinkedHashMap<>();
        all.forEach(told -> byPublisher
                .computeIfAbsent(told.card().publisherId(), id -> new ArrayList<>())
                .add(told));
        return byPublisher.values().stream().map(own -> row(own, byId)).toList();
    }

    private StoryPageView.Row row(List<Told> own, Map<Long, Told> byId) {
        var first = own.getFirst();
        int changes = own.stream().mapToInt(told -> told.versions() - 1).sum();
        return new StoryPageView.Row(
                first.publisher(),
                Countries.of(first.card().host(), reader.locale()),
                own.stream()
                        .map(told -> reader.tongue(told.card().language()))
                        .filter(tongue -> !tongue.name().isEmpty())
                        .distinct()
                        .toList(),
                items.of(first.card()),
                own.size() - 1 + changes,
                copyOf(own, byId));
    }

    /** Whose text all of a publisher's articles repeat, or empty where one is its own. */
    private static String copyOf(List<Told> own, Map<Long, Told> byId) {
        var originals = own.stream()
                .map(told -> told.card().copyOf() == null
                        ? null
                        : byId.get(told.card().copyOf()))
                .toList();
        boolean onlyCopies = originals.stream()
                .allMatch(original -> original != null
                        && original.card().publisherId()
                                != own.getFirst().card().publisherId());
        return onlyCopies
                ? Objects.requireNonNull(originals.getFirst()).publisher().name()
                : "";
    }
}
