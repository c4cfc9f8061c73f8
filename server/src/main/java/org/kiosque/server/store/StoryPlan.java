package org.kiosque.server.store;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which story each article is to be in; carried out at once, so that no address is ever without its story. */
public final class StoryPlan {

    private final Map<Long, Long> stories = new TreeMap<>();
    private final Map<Long, Set<Long>> articles = new HashMap<>();
    private final Map<Long, @Nullable Long> copies = new HashMap<>();

    /** One article. */
    private record Place(long id, long storyId, @Nullable Long copyOf) {}

    public void put(long article, long story, @Nullable Long copyOf) {
        stories.put(article, story);
        articles.computeIfAbsent(story, id -> new TreeSet<>()).add(article);
        copies.put(article, copyOf);
    }

    /** The story of an article, or -1 where there is no such article. */
    public long storyOf(long article) {
        return stories.getOrDefault(article, -1L);
    }

    /** Lets one story take in another. */
    public void unite(long from, long into) {
        var moving = articles.remove(from);
        if (moving != null) {
            moving.forEach(article -> stories.put(article, into));
            articles.computeIfAbsent(into, id -> new TreeSet<>()).addAll(moving);
        }
    }

    /** Parts those of some articles that are in a story from the others there. */
    public void part(Collection<Long> some, long story, long wanted) {
        var there = Objects.requireNonNull(articles.get(story));
        var moving = new TreeSet<>(there);
        moving.retainAll(some);
        if (moving.isEmpty() || moving.size() == there.size()) {
            return;
        }
        there.removeAll(moving);
        long parted = articles.containsKey(wanted)
                ? moving.stream()
                        .filter(id -> !articles.containsKey(id))
                        .findFirst()
                        .orElse(highest() + 1)
                : wanted;
        articles.put(parted, moving);
        moving.forEach(article -> stories.put(article, parted));
    }

    private long highest() {
        return Stream.concat(stories.keySet().stream(), articles.keySet().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Writes it all in one transaction; how many articles are in another story than before. */
    public int carryOut(Store store) {
        return store.write(this::carryOut);
    }

    private int carryOut(Handle handle) {
        var before = places(handle);
        before.stream()
                .filter(place -> !stories.containsKey(place.id()))
                .forEach(place -> put(place.id(), place.storyId(), place.copyOf()));
        var stood = before.stream().collect(toMap(Place::id, Place::storyId));
        var addresses = addresses(handle, before);
        keep(addresses, stood);
        var rows = new StoryRows(handle);
        articles.keySet().forEach(rows::revive);
        write(handle, before);
        var emptied = new TreeSet<>(stood.values());
        emptied.removeAll(articles.keySet());
        emptied.forEach(id -> rows.anchor(id, anchor(Objects.requireNonNull(addresses.get(id)))));
        Stream.concat(emptied.stream(), articles.keySet().stream()).forEach(rows::recount);
        return (int) before.stream()
                .filter(place -> storyOf(place.id()) != place.storyId())
                .count();
    }

    /** Gives a story another id where its own leads readers to other articles so far. */
    private void keep(Map<Long, Set<Long>> addresses, Map<Long, Long> stood) {
        var strangers = new TreeMap<>(articles);
        strangers.entrySet().removeIf(entry -> leads(addresses.get(entry.getKey()), entry.getValue()));
        articles.keySet().removeAll(strangers.keySet());
        for (var story : strangers.values()) {
            long id = Stream.concat(Stream.of(most(story, stood)), story.stream())
                    .filter(some -> !articles.containsKey(some) && leads(addresses.get(some), story))
                    .findFirst()
                    .orElseGet(() -> Math.max(highest(), Collections.max(addresses.keySet())) + 1);
            articles.put(id, story);
            story.forEach(article -> stories.put(article, id));
        }
    }

    private static boolean leads(@Nullable Set<Long> held, Set<Long> story) {
        return held == null || !Collections.disjoint(held, story);
    }

    private void write(Handle handle, List<Place> before) {
        var batch = handle.prepareBatch(
                "update article set story_id = :story, copy_of = :copy, indexed = 0 where id = :id");
        for (var place : before) {
            long story = storyOf(place.id());
            @Nullable Long copy = copies.get(place.id());
            if (story != place.storyId() || !Objects.equals(copy, place.copyOf())) {
                batch.bind("story", story)
                        .bind("copy", copy)
                        .bind("id", place.id())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** The first of those articles that are together with most of the others. */
    private long anchor(Set<Long> held) {
        long story = most(held, stories);
        return held.stream().filter(id -> storyOf(id) == story).findFirst().orElseThrow();
    }

    /** The story in which most of some articles are. */
    private static long most(Set<Long> some, Map<Long, Long> stories) {
        Map<Long, Integer> counts = new TreeMap<>();
        some.forEach(id -> counts.merge(stories.get(id), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** The articles to which the address of each story that ever was leads. */
    private static Map<Long, Set<Long>> addresses(Handle handle, List<Place> before) {
        Map<Long, Set<Long>> held = new TreeMap<>();
        before.forEach(place ->
                held.computeIfAbsent(place.storyId(), id -> new TreeSet<>()).add(place.id()));
        handle.createQuery("select id, anchor_id from story where anchor_id is not null")
                .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("anchor_id")))
                .forEach(gone -> held.put(gone.getKey(), Set.of(gone.getValue())));
        return held;
    }

    private static List<Place> places(Handle handle) {
        return new ArrayList<>(handle.createQuery("select id, story_id, copy_of from article order by id")
                .map((row, context) -> {
                    long copy = row.getLong("copy_of");
                    return new Place(row.getLong("id"), row.getLong("story_id"), row.wasNull() ? null : copy);
                })
                .list());
    }
}
