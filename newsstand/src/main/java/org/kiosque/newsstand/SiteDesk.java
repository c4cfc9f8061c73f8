package org.kiosque.newsstand;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the requests to one site. */
final class SiteDesk {
    private static final Pattern PICTURE = Pattern.compile("/img/([a-z0-9-]+)(?:\\.(\\d{1,2}))?\\.png");

    private final Issue issue;
    private final Site site;
    private final PageWriter pages;

    SiteDesk(Issue issue, PageTemplate template) {
        this.issue = issue;
        this.site = issue.site();
        this.pages = new PageWriter(issue, template);
    }

    Reply answer(String path) {
        Publisher publisher = site.publisher();
        if (path.equals(publisher.feed().path())) {
            return feed();
        }
        if (path.equals(publisher.sitemap())) {
            return Reply.text("application/xml", NewsSitemap.write(issue)).withModified(issue.updated());
        }
        return switch (path) {
            case "/" -> page(pages.home());
            case "/robots.txt" -> Reply.text("text/plain", robots());
            case "/favicon.ico" -> Reply.ok("image/x-icon", Png.icon(32, Landscape.square(publisher.folder(), 32)));
            case "/icon.png" -> Reply.ok("image/png", Landscape.square(publisher.folder(), 180));
            default -> picture(path).or(() -> article(path)).orElseGet(this::missing);
        };
    }

    private Reply feed() {
        Publisher.FeedStyle style = site.publisher().feed();
        String type = FeedWriter.mediaType(style.kind());
        byte[] body = Markup.encode(FeedWriter.write(issue), site.publisher().charset());
        return Reply.ok(type, body).withModified(issue.updated());
    }

    private Optional<Reply> picture(String path) {
        Matcher matcher = PICTURE.matcher(path);
        if (!matcher.matches() || issue.bySlug(matcher.group(1)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Reply.ok("image/png", Landscape.png(path)));
    }

    private Optional<Reply> article(String path) {
        Optional<Reply> page = issue.byPath(path).map(article -> page(pages.article(article)));
        if (page.isPresent()) {
            return page;
        }
        return issue.byPath(path + "/").map(article -> Reply.moved(site.address(article)));
    }

    private Reply missing() {
        return page(pages.missing()).withStatus(404);
    }

    private Reply page(String html) {
        return Reply.ok(
                site.publisher().contentType(),
                Markup.encode(html, site.publisher().charset()));
    }

    private String robots() {
        String rules = "User-agent: *\nDisallow: /admin/\nDisallow: /search\n";
        String sitemap = site.publisher().sitemap();
        return sitemap == null ? rules : rules + "\nSitemap: " + site.home() + sitemap + "\n";
    }
}
