package org.kiosque.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.text.Document;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.rights.Withheld;
import org.kiosque.server.rules.House;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.template.Templates;

/** Makes a draft of a visited page: extracts and enriches it; where the page has no article, what the feed told. */
final class Editing {

    private static final Logger LOG = Logger.getLogger(Editing.class);

    private static final double LEAST_CONFIDENCE = .3;
    private static final Duration CLOCK_SKEW = Duration.ofHours(2);

    private final Revisits revisits;
    private final House house;
    private final Templates templates;

    Editing(Revisits revisits, House house, Templates templates) {
        this.revisits = revisits;
        this.house = house;
        this.templates = templates;
    }

    /** The draft, or empty where neither the page nor the feed tells as much as a headline. */
    Optional<Draft> edit(Visited visited) {
        return edit(visited, 0);
    }

    /** The draft of an arrival. */
    Optional<Draft> edit(Arrivals.Waiting waiting) {
        return edit(Visited.of(waiting), waiting.id());
    }

    private Optional<Draft> edit(Visited visited, long arrival) {
        if (visited.rights().withholds(visited.when())) {
            return withheld(visited).map(article -> draft(visited.withoutPage(), arrival, article, false));
        }
        var extracted = extract(visited);
        return extracted
                .or(() -> FeedArticles.of(visited))
                .map(article -> completed(article, visited.entry(), visited.when()))
                .map(article -> draft(visited, arrival, article, extracted.isPresent()));
    }

    /** What leads to a page whose text may not be kept, with the feed's summary. */
    private Optional<Article> withheld(Visited visited) {
        return extract(visited)
                .or(() -> FeedArticles.of(visited))
                .map(article -> completed(article, visited.entry(), visited.when()))
                .map(article -> Withheld.of(article, visited.entry().summary().text()));
    }

    Optional<Article> extract(Visited visited) {
        return visited.page() != null && Extractor.extract(visited.page(), house.rules()) instanceof Article article
                ? Optional.of(article)
                : Optional.empty();
    }

    /** Why the article is only an excerpt, or null; a declared paywall makes none where the text seems whole. */
    private static @Nullable Excerpt excerpt(Visited visited, Article article, boolean read) {
        if (visited.rights().withholds(visited.when())) {
            return Excerpt.RESERVED;
        }
        if (read) {
            return article.confidence() >= LEAST_CONFIDENCE
                    ? null
                    : article.paywalled() ? Excerpt.PAYWALL : Excerpt.INCOMPLETE;
        }
        if (visited.assignment().url() == null) {
            return Excerpt.FEED;
        }
        return Fetched.Refused.ROBOTS.equals(visited.reason()) ? Excerpt.ROBOTS : Excerpt.UNREADABLE;
    }

    /**
     * The draft of an article.
     *
     * @param read whether the page told it rather than the feed
     */
    private Draft draft(Visited visited, long arrival, Article shown, boolean read) {
        var article = shown.without(templates.of(Submissions.host(shown)));
        var document = document(article);
        var analysis = analysis(document, article.tags());
        var published = article.published() == null
                ? visited.when()
                : article.published().toInstant();
        var next = next(visited, published);
        var submission = new Submissions(visited, article, analysis, shown)
                .make(published, excerpt(visited, article, read), next.orElse(null));
        return new Draft(
                arrival,
                submission,
                article,
                analysis,
                document,
                Meanings.of(document, house.encoder()),
                read ? shown.pieces() : List.of());
    }

    /** At the latest when the publisher wants the page to be shown no more. */
    private Optional<Instant> next(Visited visited, Instant published) {
        var next = revisits.after(visited.assignment().visits(), published, visited.when());
        return visited.rights()
                .unavailableAfter()
                .filter(end ->
                        end.isAfter(visited.when()) && next.filter(end::isAfter).isEmpty())
                .or(() -> next);
    }

    /** What the text says; a fault of ours there must not cost the article. */
    private Analysis analysis(Document document, List<String> tags) {
        try {
            return Analyzer.analyze(document, tags, house.names());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The article %s can't be analysed", document.id());
            return Withheld.nothing(document.language());
        }
    }

    /** The text that is analysed: the body, whose places the page shows. */
    static Document document(Article article) {
        return new Document(
                article.url().toString(),
                article.title(),
                article.text(),
                article.language(),
                article.published(),
                article.url().toString(),
                article.publisher());
    }

    /** The page's moment; the feed's where the page tells none, or the same time of day without its zone. */
    private static @Nullable OffsetDateTime moment(@Nullable OffsetDateTime page, @Nullable OffsetDateTime feed) {
        if (page == null || feed == null) {
            return page == null ? feed : page;
        }
        var wall = page.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return wall.equals(feed.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES)) ? feed : page;
    }

    /** The article with what only the feed told, and without dates that can't be. */
    private static Article completed(Article article, Entry entry, Instant now) {
        var latest = now.plus(CLOCK_SKEW).atOffset(ZoneOffset.UTC);
        var told = moment(past(article.published(), latest), past(entry.published(), latest));
        Set<String> tags = new LinkedHashSet<>(article.tags());
        tags.addAll(entry.tags());
        return new Article(
                article.url(),
                article.title().isBlank() ? entry.title() : article.title(),
                article.standfirst(),
                article.byline().isEmpty() ? entry.authors() : article.byline(),
                article.credit(),
                told,
                article.modified(),
                article.language() == null ? entry.language() : article.language(),
                article.publisher(),
                article.section(),
                article.text(),
                article.blocks(),
                article.images(),
                List.copyOf(tags),
                article.kind(),
                article.paywalled(),
                article.confidence(),
                reasons(article, entry));
    }

    private static @Nullable OffsetDateTime past(@Nullable OffsetDateTime moment, OffsetDateTime latest) {
        return moment == null || moment.isAfter(latest) ? null : moment;
    }

    /** The page's reasons; what it didn't tell, the feed did. */
    private static Map<Article.Field, Reason> reasons(Article article, Entry entry) {
        var reasons = new EnumMap<Article.Field, Reason>(Article.Field.class);
        var feed = new Reason(Reason.Source.FEED, "entry");
        if (!entry.title().isBlank()) {
            reasons.put(Article.Field.TITLE, feed);
        }
        if (!entry.authors().isEmpty()) {
            reasons.put(Article.Field.BYLINE, feed);
        }
        if (entry.published() != null) {
            reasons.put(Article.Field.PUBLISHED, feed);
        }
        if (entry.language() != null) {
            reasons.put(Article.Field.LANGUAGE, feed);
        }
        if (!entry.tags().isEmpty()) {
            reasons.put(Article.Field.TAGS, feed);
        }
        reasons.putAll(article.reasons());
        return reasons;
    }
}
