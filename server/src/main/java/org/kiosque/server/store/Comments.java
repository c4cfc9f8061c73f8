package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What readers say under articles. */
public final class Comments {

    private static final int MOST = 500;

    private final Store store;

    public Comments(Store store) {
        this.store = store;
    }

    /**
     * One comment.
     *
     * @param body plain text as written
     */
    public record Comment(long id, String author, String body, Instant written) {}

    /** Adds a comment to an article that exists; its id. */
    public long add(long articleId, String author, String body, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                        insert into comment (article_id, author, body, written)
                        values (:article, :author, :body, :written)""")
                .bind("article", articleId)
                .bind("author", author)
                .bind("body", body)
                .bind("written", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    public boolean remove(long id) {
        return store.write(handle -> handle.createUpdate("delete from comment where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** An article's comments, oldest first. */
    public List<Comment> of(long articleId) {
        return store.read(handle -> handle.createQuery("""
                        select id, author, body, written from comment where article_id = :article
                        order by id limit :most""")
                .bind("article", articleId)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Comment.class))
                .list());
    }
}
