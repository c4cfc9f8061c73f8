package org.kiosque.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Moves articles between stories so that the address of every story that ever was leads to where its articles are:
 * a story without articles points to another one, and so on until one that has some.
 */
final class StoryRows {

    private static final String WAY = """
        with recursive way (id, next) as (
          select id, merged_into from story where id = :id
          union select s.id, s.merged_into from story s join way on s.id = way.next)
        select id from way where next is null\
        """;

    private final Handle handle;

    StoryRows(Handle handle) {
        this.handle = handle;
    }

    /** The story that an id leads to; empty where no such story ever was. */
    Optional<Long> current(long id) {
        return handle.createQuery(WAY).bind("id", id).mapTo(Long.class).findOne();
    }

    /** Makes a story under an id, or one that had been taken in a story of its own again. */
    void revive(long id) {
        handle.createUpdate("""
            insert into story (id) values (:id) on conflict (id) do update set merged_into = null\
            """).bind("id", id).execute();
    }

    void ensure(long id) {
        handle.createUpdate("insert into story (id) values (:id) on conflict (id) do nothing")
                .bind("id", id)
                .execute();
    }

    /** Lets one story take in another, whose address leads to it from now on. */
    void merge(long from, long into) {
        ensure(into);
        handle.createUpdate("update article set story_id = :into, indexed = 0 where story_id = :from")
                .bind("into", into)
                .bind("from", from)
                .execute();
        point(from, into);
        recount(from);
        recount(into);
    }

    void point(long from, long into) {
        handle.createUpdate("update story set merged_into = :into where id = :from")
                .bind("into", into)
                .bind("from", from)
                .execute();
    }

    void move(Collection<Long> articles, long into) {
        var batch = handle.prepareBatch("update article set story_id = :into, indexed = 0 where id = :id");
        for (long article : articles) {
            batch.bind("into", into).bind("id", article).add();
        }
        if (!articles.isEmpty()) {
            batch.execute();
        }
    }

    /** The ids of a story's articles, smallest first. */
    List<Long> articles(long story) {
        return handle.createQuery("select id from article where story_id = :id order by id")
                .bind("id", story)
                .mapTo(Long.class)
                .list();
    }

    boolean hasArticles(long story) {
        return handle.createQuery("select exists (select 1 from article where story_id = :id)")
                .bind("id", story)
                .mapTo(Boolean.class)
                .one();
    }

    /** An id that neither an article nor a story has ever had. */
    long newId() {
        return handle.createQuery("""
            select max((select coalesce(max(id), 0) from article), (select coalesce(max(id), 0) from story))
              + 1\
            """).mapTo(Long.class).one();
    }

    void recount(long story) {
        handle.createUpdate("""
            update story set (articles, publishers, sources, oldest, newest) = (
              select count(*), count(distinct a.publisher_id),
                count(distinct coalesce(o.publisher_id, a.publisher_id)),
                coalesce(min(a.published), 0), coalesce(max(a.published), 0)
              from article a left join article o on o.id = a.copy_of where a.story_id = story.id)
            where id = :id\
            """).bind("id", story).execute();
    }
}
