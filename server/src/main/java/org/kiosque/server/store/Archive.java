package org.kiosque.server.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Files articles: the one place that writes publishers, articles, versions, stories and hashtags. */
public final class Archive {

    private static final RowMapper<Known> KNOWN = ConstructorMapper.of(Known.class);

    private final Handle handle;
    private final StoryRows stories;

    /** Files by the transaction of this handle. */
    public Archive(Handle handle) {
        this.handle = handle;
        this.stories = new StoryRows(handle);
    }

    /**
     * An article that is on file.
     *
     * @param textHash of its newest version
     * @param seen when that was fetched
     */
    public record Known(long id, int version, String textHash, Instant seen, boolean teaserOnly, long storyId) {}

    public Optional<Known> find(String url) {
        return handle.createQuery("""
            select a.id, a.version, v.text_hash, v.seen, a.teaser_only, a.story_id
            from article a join version v on v.article_id = a.id and v.number = a.version
            where a.url = :url\
            """).bind("url", url).map(KNOWN).findOne();
    }

    /** The id that the next new article gets, and the story that it may begin. */
    public long nextId() {
        return stories.newId();
    }

    /** Files a new article under an id and a story. */
    public void add(long id, long storyId, @Nullable Long copyOf, Submission submission) {
        stories.ensure(storyId);
        handle.createUpdate("""
            insert into article (id, url, publisher_id, story_id, copy_of, title, teaser, image, language,
              published, seen, teaser_only, excerpt, rights_json)
            values (:id, :url, :publisher, :story, :copyOf, :title, :teaser, :image, :language,
              :published, :seen, :teaserOnly, :excerpt, :rights)\
            """)
                .bind("id", id)
                .bind("url", submission.url())
                .bind("publisher", publisher(submission.publisher()))
                .bind("story", storyId)
                .bind("copyOf", copyOf)
                .bind("title", submission.title())
                .bind("teaser", submission.teaser())
                .bind("image", submission.image())
                .bind("language", submission.language())
                .bind("published", submission.published())
                .bind("seen", submission.seen())
                .bind("teaserOnly", submission.teaserOnly())
                .bind("rights", submission.rightsJson())
                .bind("excerpt", submission.excerpt())
                .execute();
        addVersion(id, 1, submission);
        replaceHashtags(id, submission);
        stories.recount(storyId);
        settle(submission, id);
    }

    /** Files a changed text of an article that is on file. */
    public void addVersion(Known known, Submission submission) {
        int number = known.version() + 1;
        addVersion(known.id(), number, submission);
        describe(known.id(), number, submission);
        settle(submission, known.id());
    }

    /** Takes down what the publisher reserves by now, of an article whose text has not changed. */
    public void restate(long id, Submission submission) {
        handle.createUpdate("""
            update article set teaser = :teaser, image = :image, rights_json = :rights
            where id = :id and rights_json is distinct from :rights\
            """)
                .bind("id", id)
                .bind("teaser", submission.teaser())
                .bind("image", submission.image())
                .bind("rights", submission.rightsJson())
                .execute();
    }

    /** Puts a better extraction of the same page in the place of what a version held. */
    public void replaceVersion(long id, int number, Submission submission) {
        handle.createUpdate("""
            update version set text_hash = :hash, article_json = :article, analysis_json = :analysis
            where article_id = :id and number = :number\
            """)
                .bind("id", id)
                .bind("number", number)
                .bind("hash", submission.textHash())
                .bind("article", submission.articleJson())
                .bind("analysis", submission.analysisJson())
                .execute();
        describe(id, number, submission);
    }

    /** Marks an assignment as done by an article, to be looked at again when the submission says so. */
    public void settle(Submission submission, long articleId) {
        handle.createUpdate("""
            update entry set article_id = :article, visits = visits + 1, failures = 0, error = null, due = :due
            where id = :entry\
            """)
                .bind("article", articleId)
                .bind("due", submission.nextVisit())
                .bind("entry", submission.entryId())
                .execute();
    }

    /** Lets one story take in another; the address of the other leads to it from now on. */
    public void merge(long from, long into) {
        stories.merge(from, into);
    }

    private void describe(long id, int number, Submission submission) {
        handle.createUpdate("""
            update article set title = :title, teaser = :teaser, image = :image, language = :language,
              published = :published, version = :version, teaser_only = :teaserOnly,
              excerpt = :excerpt, rights_json = :rights, indexed = 0
            where id = :id\
            """)
                .bind("id", id)
                .bind("title", submission.title())
                .bind("teaser", submission.teaser())
                .bind("image", submission.image())
                .bind("language", submission.language())
                .bind("published", submission.published())
                .bind("version", number)
                .bind("teaserOnly", submission.teaserOnly())
                .bind("rights", submission.rightsJson())
                .bind("excerpt", submission.excerpt())
                .execute();
        replaceHashtags(id, submission);
    }

    private void addVersion(long articleId, int number, Submission submission) {
        handle.createUpdate("""
            insert into version (article_id, number, seen, page_id, text_hash, article_json, analysis_json)
            values (:article, :number, :seen, :page, :hash, :json, :analysis)\
            """)
                .bind("article", articleId)
                .bind("number", number)
                .bind("seen", submission.seen())
                .bind("page", page(submission.page(), submission.seen()))
                .bind("hash", submission.textHash())
                .bind("json", submission.articleJson())
                .bind("analysis", submission.analysisJson())
                .execute();
    }

    private @Nullable Long page(Submission.@Nullable SourcePage page, Instant fetched) {
        if (page == null) {
            return null;
        }
        return handle.createUpdate("""
            insert into page (url, content_type, fetched, body) values (:url, :type, :fetched, :body)\
            """)
                .bind("url", page.url())
                .bind("type", page.contentType())
                .bind("fetched", fetched)
                .bind("body", page.gzipped())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private long publisher(Submission.Site site) {
        return handle.createQuery("""
            insert into publisher (host, name, language, home) values (:host, :name, :language, :home)
            on conflict (host) do update set language = coalesce(publisher.language, excluded.language)
            returning id\
            """)
                .bind("host", site.host())
                .bind("name", site.name())
                .bind("language", site.language())
                .bind("home", site.home())
                .mapTo(Long.class)
                .one();
    }

    private void replaceHashtags(long articleId, Submission submission) {
        handle.createUpdate("delete from article_hashtag where article_id = :id")
                .bind("id", articleId)
                .execute();
        int rank = 0;
        for (var tagging : submission.hashtags()) {
            handle.createUpdate("""
                insert into article_hashtag (article_id, hashtag_id, rank, published)
                values (:article, :hashtag, :rank, :published) on conflict do nothing\
                """)
                    .bind("article", articleId)
                    .bind("hashtag", hashtag(tagging))
                    .bind("rank", rank++)
                    .bind("published", submission.published())
                    .execute();
        }
    }

    private long hashtag(Submission.Tagging tagging) {
        long id = handle.createQuery("select id from hashtag where key = :key")
                .bind("key", tagging.key())
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> newHashtag(tagging));
        for (var label : tagging.labels()) {
            handle.createUpdate("""
                insert into hashtag_label (hashtag_id, language, tag, label)
                values (:id, :language, :tag, :label) on conflict do nothing\
                """)
                    .bind("id", id)
                    .bind("language", label.language())
                    .bind("tag", label.tag())
                    .bind("label", label.label())
                    .execute();
        }
        return id;
    }

    private long newHashtag(Submission.Tagging tagging) {
        String slug = tagging.labels().getFirst().tag().substring(1).toLowerCase(Locale.ROOT);
        boolean taken = handle.createQuery("select 1 from hashtag where slug = :slug")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        return handle.createUpdate("insert into hashtag (key, slug, type) values (:key, :slug, :type)")
                .bind("key", tagging.key())
                .bind("slug", taken ? slug + "-" + tagging.key().replace(':', '-') : slug)
                .bind("type", tagging.type())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }
}
