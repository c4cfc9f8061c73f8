package org.kiosque.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Moves articles between stories so that the address of every story that ever was leads to where one of the articles
 * is that it held last: a story without articles keeps one of them as its anchor and leads to that one's story.
 */
final class StoryRows {

    private final Handle handle;

    StoryRows(Handle handle) {
        this.handle = handle;
    }

    /** The story that an id leads to; empty where no such story ever was. */
    Optional<Long> current(long id) {
        return handle.createQuery("""
            select coalesce(a.story_id, s.id) from story s left join article a on a.id = s.anchor_id where s.id = :id\
            """).bind("id", id).mapTo(Long.class).findOne();
    }

    /** Makes a story under an id, or one that had been taken in a story of its own again. */
    void revive(long id) {
        handle.createUpdate("""
            insert into story (id) values (:id) on conflict (id) do update set anchor_id = null\
            """).bind("id", id).execute();
    }

    /** Whether a story may begin under an id: none ever did, or it is gone and its address leads to these articles. */
    boolean isOpenTo(Collection<Long> articles, long id) {
        var anchor = handle.createQuery("select coalesce(anchor_id, 0) from story where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
        return anchor.isEmpty() || articles.contains(anchor.get());
    }

    void ensure(long id) {
        handle.createUpdate("insert into story (id) values (:id) on conflict (id) do nothing")
                .bind("id", id)
                .execute();
    }

    /** Lets one story take in another, whose address leads to its first article from now on, if it has any. */
    void merge(long from, long into) {
        ensure(into);
        articles(from).stream().findFirst().ifPresent(first -> anchor(from, first));
        handle.createUpdate("update article set story_id = :into, indexed = 0 where story_id = :from")
                .bind("into", into)
                .bind("from", from)
                .execute();
        recount(from);
        recount(into);
    }

    void anchor(long story, long article) {
        handle.createUpdate("update story set anchor_id = :article where id = :story")
                .bind("article", article)
                .bind("story", story)
                .execute();
    }

    /** Lets some of a story's articles be another story. */
    void part(Collection<Long> articles, long from, long into) {
        revive(into);
        var batch = handle.prepareBatch("update article set story_id = :into, indexed = 0 where id = :id");
        articles.forEach(article -> batch.bind("into", into).bind("id", article).add());
        batch.execute();
        recount(from);
        recount(into);
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
