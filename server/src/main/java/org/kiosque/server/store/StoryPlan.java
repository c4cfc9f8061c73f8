package org.kiosque.server.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        long most = stories.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return articles.keySet().stream().mapToLong(Long::longValue).reduce(most, Math::max);
    }

    /** Writes it all in one transaction; how many articles are in another story than before. */
    public int carryOut(Store store) {
        return store.write(this::carryOut);
    }

    private int carryOut(Handle handle) {
        var rows = new StoryRows(handle);
        var before = places(handle);
        articles.keySet().forEach(rows::revive);
        int moved = write(handle, before);
        for (long emptied : emptied(handle)) {
            rows.point(emptied, successor(emptied, before));
            rows.recount(emptied);
        }
        articles.keySet().forEach(rows::recount);
        return moved;
    }

    private int write(Handle handle, List<Place> before) {
        int moved = 0;
        var batch = handle.prepareBatch(
                "update article set story_id = :story, copy_of = :copy, indexed = 0 where id = :id");
        for (var place : before) {
            long story = stories.getOrDefault(place.id(), place.storyId());
            @Nullable Long copy = stories.containsKey(place.id()) ? copies.get(place.id()) : place.copyOf();
            if (story != place.storyId() || !Objects.equals(copy, place.copyOf())) {
                batch.bind("story", story)
                        .bind("copy", copy)
                        .bind("id", place.id())
                        .add();
                moved += story == place.storyId() ? 0 : 1;
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        return moved;
    }

    /** Where an emptied story's address leads: to its first article, or to where most of its articles are now. */
    private long successor(long emptied, List<Place> before) {
        if (stories.containsKey(emptied)) {
            return storyOf(emptied);
        }
        Map<Long, Integer> counts = new TreeMap<>();
        before.stream()
                .filter(place -> place.storyId() == emptied)
                .forEach(place -> counts.merge(storyOf(place.id()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(emptied);
    }

    /** Stories without articles whose own address must lead elsewhere than before. */
    private Set<Long> emptied(Handle handle) {
        Set<Long> all = new HashSet<>(handle.createQuery("""
            select s.id from story s where not exists (select 1 from article a where a.story_id = s.id)
              and (s.merged_into is null or exists (select 1 from article b where b.id = s.id))\
            """).mapTo(Long.class).list());
        return new TreeSet<>(all);
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
