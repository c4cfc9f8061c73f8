package org.kiosque.server.template;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kiosque.server.store.Store;

/** How well each publisher's articles can be read. */
public final class PublisherHealth {

    private final Store store;

    public PublisherHealth(Store store) {
        this.store = store;
    }

    /**
     * One publisher's articles.
     *
     * @param articles all that are on file
     * @param whole those whose full text is here
     * @param paywalled excerpts that the publisher's paywall ends
     * @param robots excerpts since robots.txt forbids the page
     * @param unreadable excerpts since the page can't be had or read, or the feed names none
     * @param incomplete excerpts since the text looks incomplete
     * @param failed entries of its feeds that no article was made of
     */
    public record Row(
            long id,
            String host,
            String name,
            int articles,
            int whole,
            int paywalled,
            int robots,
            int unreadable,
            int incomplete,
            int failed) {}

    /** All publishers, those with the smallest share of whole texts first. */
    public List<Row> rows() {
        return store.read(handle ->
                handle.createQuery("""
                        with sole as (
                          select e.feed_id, min(a.publisher_id) as publisher_id
                          from entry e join article a on a.id = e.article_id
                          group by e.feed_id having count(distinct a.publisher_id) = 1),
                        lost as (
                          select s.publisher_id, count(*) as failed
                          from entry e join sole s on s.feed_id = e.feed_id
                          where e.article_id is null and e.due is null and e.error is not null
                          group by s.publisher_id)
                        select p.id, p.host, p.name, count(*) as articles,
                          sum(a.excerpt is null) as whole,
                          sum(coalesce(a.excerpt, '') = 'PAYWALL') as paywalled,
                          sum(coalesce(a.excerpt, '') = 'ROBOTS') as robots,
                          sum(coalesce(a.excerpt, '') in ('UNREADABLE', 'FEED')) as unreadable,
                          sum(coalesce(a.excerpt, '') = 'INCOMPLETE') as incomplete,
                          coalesce(max(l.failed), 0) as failed
                        from publisher p join article a on a.publisher_id = p.id
                        left join lost l on l.publisher_id = p.id
                        group by p.id, p.host, p.name
                        order by sum(a.excerpt is null) * 1.0 / count(*), p.name""").map(ConstructorMapper.of(Row.class)).list());
    }
}
