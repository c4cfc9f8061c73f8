package org.kiosque.server.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.enrich.topic.Hashtags;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.rights.Rights;
import org.kiosque.engine.text.Words;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.store.Hosts;
import org.kiosque.server.store.Submission;
import org.kiosque.server.store.Submission.Label;
import org.kiosque.server.store.Submission.Site;
import org.kiosque.server.store.Submission.SourcePage;
import org.kiosque.server.store.Submission.Tagging;

/** What the store keeps of an article. */
final class Submissions {

    private static final int TEASER = 280;
    private static final String NO_LANGUAGE = "und";
    /** The languages of our pages. */
    static final List<String> PAGES = List.of("fr", "en");

    private final Visited visited;
    private final Article article;
    private final Analysis analysis;
    private final String textHash;

    /**
     * What is kept of an article.
     *
     * @param shown the same with what recurs on its host: what is learned of a host changes no text
     */
    Submissions(Visited visited, Article article, Analysis analysis, Article shown) {
        this.visited = visited;
        this.article = article;
        this.analysis = analysis;
        this.textHash = hash(shown);
    }

    Submission make(Instant published, @Nullable Excerpt excerpt, @Nullable Instant next) {
        return new Submission(
                visited.assignment().id(),
                article.url().toString(),
                site(),
                article.title(),
                teaser(),
                image(),
                analysis.language(),
                published,
                visited.when(),
                excerpt,
                source(),
                textHash,
                Json.write(article),
                Json.write(analysis),
                taggings(),
                visited.rights().equals(Rights.NONE) ? null : Json.write(visited.rights()),
                next);
    }

    private Site site() {
        URI url = article.url();
        String host = host(article);
        String feed = visited.assignment().feedTitle();
        String told = article.publisher() == null ? feed : article.publisher();
        String name = told.isBlank() ? host : told;
        return new Site(host, name, analysis.language(), url.resolve("/").toString());
    }

    /** The host that an article's template is known by. */
    static String host(Article article) {
        return Hosts.site(article.url().toString());
    }

    /** What a feed gives as its summary is given to be shown; of the page's text no more than the publisher lets. */
    private String teaser() {
        String told = folded(visited.entry().summary().text());
        String standfirst = article.standfirst() == null ? "" : folded(article.standfirst());
        var longest = visited.rights().longestSnippet();
        if (longest.isPresent() && !told.isEmpty()) {
            return shortened(told, TEASER);
        }
        String best = standfirst.isEmpty() ? told : standfirst;
        return shortened(best.isEmpty() ? folded(article.text()) : best, longest.orElse(TEASER));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** At most so many characters, cut between words. */
    static String shortened(String text, int longest) {
        int most = Math.min(TEASER, longest);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, most));
        int space = cut.lastIndexOf(' ');
        return cut.isEmpty() ? "" : (space > most / 2 ? cut.substring(0, space) : cut) + "…";
    }

    private @Nullable String image() {
        return article.images().isEmpty() || !visited.rights().mayPreviewImages()
                ? null
                : article.images().getFirst().url().toString();
    }

    private List<Tagging> taggings() {
        String language = languageOf(analysis);
        return analysis.hashtags().stream()
                .map(tag -> new Tagging(key(tag, language), tag.type().name(), labels(tag, language)))
                .toList();
    }

    /** What a hashtag is called in the article and in the languages of our pages. */
    private static List<Label> labels(Analysis.Hashtag tag, String language) {
        var own = Stream.of(new Label(language, tag.tag(), tag.label()));
        var others = PAGES.stream()
                .filter(page -> !page.equals(language))
                .flatMap(page ->
                        Atlas.label(tag.entity(), page)
                                .map(label -> new Label(page, Hashtags.tag(label), label))
                                .stream());
        return Stream.concat(own, others).toList();
    }

    /** The language that hashtags are labelled in. */
    static String languageOf(Analysis analysis) {
        return analysis.language() == null ? NO_LANGUAGE : analysis.language();
    }

    /** The hashtag's identity: its entity in whatever language, else its label in this one. */
    static String key(Analysis.Hashtag tag, String language) {
        return tag.entity() == null ? language + ":" + Words.fold(tag.label()) : tag.entity();
    }

    private @Nullable SourcePage source() {
        var page = visited.page();
        return page == null || visited.gzipped() == null
                ? null
                : new SourcePage(page.url().toString(), page.contentType(), visited.gzipped());
    }

    private static String hash(Article article) {
        String text = (article.title() + "\n" + article.text()).replaceAll("\\s+", " ");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
