package org.kiosque.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.json.Json;

/** Reads what is filed: articles, stories, hashtags and publishers. */
public final class Library {

    private static final RowMapper<Card> CARD = ConstructorMapper.of(Card.class);
    private static final String CARDS = """
        select a.id, a.url, a.title, a.teaser, a.image, a.language, a.published, a.story_id, a.copy_of,
          a.excerpt, a.publisher_id, p.name as publisher, p.host, i.digest as icon
        from article a join publisher p on p.id = a.publisher_id left join icon i on i.host = p.host
        """;

    private static final String PUBLISHERS = """
        select p.id, p.host, p.name, p.language, p.home, i.digest as icon
        from publisher p left join icon i on i.host = p.host
        """;

    private final Store store;

    public Library(Store store) {
        this.store = store;
    }

    /**
     * A version of an article with its source.
     *
     * @param number 1 is the oldest
     * @param articleJson the engine's article
     * @param analysisJson the engine's analysis
     */
    public record Version(int number, Instant seen, String articleJson, String analysisJson) {}

    /**
     * A story's counters.
     *
     * @param sources publishers, those left out that only copy another's text
     */
    public record StoryRow(long id, int articles, int publishers, int sources, Instant oldest, Instant newest) {}

    /**
     * A hashtag as one article or page shows it.
     *
     * @param tag with its sign
     */
    public record HashtagRow(long id, String slug, String type, String tag, String label) {}

    /**
     * A publisher's site.
     *
     * @param icon the digest of its icon, or null where there is none
     */
    public record PublisherRow(
            long id,
            String host,
            String name,
            @Nullable String language,
            String home,
            @Nullable String icon) {}

    public Optional<Card> article(long id) {
        return store.read(handle -> handle.createQuery(CARDS + "where a.id = :id")
                .bind("id", id)
                .map(CARD)
                .findOne());
    }

    /** What an article's publisher reserves, as the engine's rights; empty where it says nothing. */
    public Optional<String> rights(long articleId) {
        return store.read(handle -> handle.createQuery("select rights_json from article where id = :id")
                .bind("id", articleId)
                .mapTo(String.class)
                .findOne());
    }

    /** The same as the engine's rights. */
    public Rights reserved(long articleId) {
        return rights(articleId).map(json -> Json.read(json, Rights.class)).orElse(Rights.NONE);
    }

    /** All versions of an article, newest first. */
    public List<Version> versions(long articleId) {
        return store.read(handle -> handle.createQuery("""
            select number, seen, article_json, analysis_json from version
            where article_id = :id order by number desc\
            """)
                .bind("id", articleId)
                .map(ConstructorMapper.of(Version.class))
                .list());
    }

    /** The newest version of an article. */
    public Optional<Version> newest(long articleId) {
        return store.read(handle -> handle.createQuery("""
            select number, seen, article_json, analysis_json from version
            where article_id = :id order by number desc limit 1\
            """)
                .bind("id", articleId)
                .map(ConstructorMapper.of(Version.class))
                .findOne());
    }

    /** Cards in the order of the ids; those that are not on file are left out. */
    public List<Card> cards(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Card> found = new HashMap<>();
        store.read(handle -> handle.createQuery(CARDS + "where a.id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map(CARD)
                        .list())
                .forEach(card -> found.put(card.id(), card));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A story's articles, oldest first. */
    public List<Card> ofStory(long storyId, int limit) {
        return list("where a.story_id = :key order by a.published, a.id limit :limit", storyId, limit);
    }

    /** A publisher's articles before a moment, newest first. */
    public List<Card> ofPublisher(long publisherId, Instant before, int limit) {
        return store.read(handle -> handle.createQuery(CARDS + """
            where a.publisher_id = :key and a.published < :before
            order by a.published desc, a.id desc limit :limit\
            """)
                .bind("key", publisherId)
                .bind("before", before)
                .bind("limit", limit)
                .map(CARD)
                .list());
    }

    /** A hashtag's articles before a moment, newest first. */
    public List<Card> ofHashtag(long hashtagId, Instant before, int limit) {
        return store.read(handle -> handle.createQuery(CARDS + """
            join article_hashtag h on h.article_id = a.id
            where h.hashtag_id = :key and h.published < :before
            order by h.published desc, a.id desc limit :limit\
            """)
                .bind("key", hashtagId)
                .bind("before", before)
                .bind("limit", limit)
                .map(CARD)
                .list());
    }

    /** Articles with the same text as one, itself left out. */
    public List<Card> copies(Card card, int limit) {
        long first = card.copyOf() == null ? card.id() : card.copyOf();
        return list("where (a.id = :key or a.copy_of = :key) order by a.published limit :limit", first, limit).stream()
                .filter(copy -> copy.id() != card.id())
                .toList();
    }

    /** Stories with news after a moment: most publishers first, weighed down by age. */
    public List<StoryRow> frontStories(Instant now, Instant since, int limit) {
        return store.read(handle -> handle.createQuery("""
            select id, articles, publishers, sources, oldest, newest from story
            where newest > :since and articles > 0
            order by sources * 1.0 / (6 + (:now - newest) / 3600000.0) desc, newest desc limit :limit\
            """)
                .bind("since", since)
                .bind("now", now)
                .bind("limit", limit)
                .map(ConstructorMapper.of(StoryRow.class))
                .list());
    }

    /** Whether there is text of an article on file that its publisher wants to be shown no longer. */
    public boolean isWithheld(Card card, Instant now) {
        return card.isWithheld(reserved(card.id()), now);
    }

    /** A story, or the one that took it in. */
    public Optional<StoryRow> story(long id) {
        return store.read(handle -> new StoryRows(handle)
                .current(id)
                .flatMap(current -> handle.createQuery("""
                    select id, articles, publishers, sources, oldest, newest from story
                    where articles > 0 and id = :id\
                    """)
                        .bind("id", current)
                        .map(ConstructorMapper.of(StoryRow.class))
                        .findOne()));
    }

    /** An article's hashtags by rank, labelled in a language where that is known, else in any. */
    public List<HashtagRow> hashtags(long articleId, @Nullable String language) {
        return store.read(handle -> handle.createQuery(labelled("""
            join article_hashtag x on x.hashtag_id = h.id
            where x.article_id = :key order by x.rank\
            """))
                .bind("key", articleId)
                .bind("language", language)
                .map(ConstructorMapper.of(HashtagRow.class))
                .list());
    }

    /** A story's hashtags, those of the most articles first; what one of many articles has alone is none of them. */
    public List<HashtagRow> hashtagsOfStory(long storyId, @Nullable String language, int limit) {
        return store.read(handle -> handle.createQuery(labelled("""
            join (select x.hashtag_id, count(*) as uses, min(x.rank) as rank from article_hashtag x
              join article a on a.id = x.article_id where a.story_id = :key
              group by x.hashtag_id having uses > 1 or (select articles from story where id = :key) < 3
              order by uses desc, rank, x.hashtag_id limit :limit) x on x.hashtag_id = h.id
            order by x.uses desc, x.rank, h.id\
            """))
                .bind("key", storyId)
                .bind("language", language)
                .bind("limit", limit)
                .map(ConstructorMapper.of(HashtagRow.class))
                .list());
    }

    public Optional<HashtagRow> hashtag(String slug, @Nullable String language) {
        return store.read(handle -> handle.createQuery(labelled("where h.slug = :key"))
                .bind("key", slug)
                .bind("language", language)
                .map(ConstructorMapper.of(HashtagRow.class))
                .findOne());
    }

    /** The hashtags that a language has a label for, those with the most articles after a moment first. */
    public List<HashtagRow> busiestHashtags(Instant since, @Nullable String language, int limit) {
        return store.read(handle -> handle.createQuery(labelled("""
            join (select hashtag_id, count(*) as uses from article_hashtag where published > :key
              and hashtag_id in (select hashtag_id from hashtag_label where language = :language)
              group by hashtag_id order by uses desc, hashtag_id limit :limit) x on x.hashtag_id = h.id
            order by x.uses desc, h.id\
            """))
                .bind("key", since)
                .bind("language", language)
                .bind("limit", limit)
                .map(ConstructorMapper.of(HashtagRow.class))
                .list());
    }

    public Optional<PublisherRow> publisher(long id) {
        return store.read(handle -> handle.createQuery(PUBLISHERS + "where p.id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(PublisherRow.class))
                .findOne());
    }

    public List<PublisherRow> publishers() {
        return store.read(handle -> handle.createQuery(PUBLISHERS + "order by p.name collate nocase")
                .map(ConstructorMapper.of(PublisherRow.class))
                .list());
    }

    public int articles() {
        return count("select count(*) from article");
    }

    public int stories() {
        return count("select count(*) from story where articles > 0");
    }

    private int count(String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private List<Card> list(String rest, long key, int limit) {
        return store.read((Handle handle) -> handle.createQuery(CARDS + rest)
                .bind("key", key)
                .bind("limit", limit)
                .map(CARD)
                .list());
    }

    private static String labelled(String rest) {
        return """
            select h.id, h.slug, h.type, l.tag, l.label from hashtag h
            join hashtag_label l on l.hashtag_id = h.id and l.language = coalesce(
              (select language from hashtag_label where hashtag_id = h.id and language = :language),
              (select language from hashtag_label where hashtag_id = h.id and language = 'en'),
              (select min(language) from hashtag_label where hashtag_id = h.id))
            """ + rest;
    }
}
