package org.kiosque.newsstand;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a site has published at an instant.
 *
 * @param site whose it is
 * @param articles newest first, in the version of that instant
 */
record Issue(Site site, List<ArticleFile> articles) {

    Issue {
        articles = List.copyOf(articles);
    }

    static Issue of(Newsstand newsstand, Site site, Instant now, boolean corrected) {
        return new Issue(
                site,
                newsstand.of(site.publisher()).stream()
                        .filter(piece -> piece.isOut(now))
                        .map(piece -> piece.text(corrected))
                        .toList());
    }

    Optional<ArticleFile> bySlug(String slug) {
        return articles.stream().filter(article -> article.slug().equals(slug)).findFirst();
    }

    Optional<ArticleFile> byPath(String path) {
        return articles.stream()
                .filter(article -> site.path(article).equals(path))
                .findFirst();
    }

    /** Other articles, those of the same story first. */
    List<ArticleFile> related(ArticleFile article, int most) {
        return Stream.concat(
                        others(article).filter(other -> other.story().equals(article.story())),
                        others(article).filter(other -> !other.story().equals(article.story())))
                .limit(most)
                .toList();
    }

    private Stream<ArticleFile> others(ArticleFile article) {
        return articles.stream().filter(other -> !other.slug().equals(article.slug()));
    }

    /** Articles in an order of their own, the same whenever asked. */
    List<ArticleFile> mostRead(int most) {
        return articles.stream()
                .sorted(Comparator.comparing(article -> Site.number(article.slug())))
                .limit(most)
                .toList();
    }

    /** When the site last changed by its own account. */
    Instant updated() {
        return articles.stream()
                .map(article -> article.modified() == null ? article.published() : article.modified())
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
