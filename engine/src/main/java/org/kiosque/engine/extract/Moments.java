package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamps;

/** When an article appeared and was changed; either is null where the page doesn't tell. */
record Moments(@Nullable OffsetDateTime published, @Nullable OffsetDateTime modified) {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "og:published_time",
        "parsely-pub-date",
        "article.published",
        "publish-date",
        "pubdate",
        "publishdate",
        "publication_date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "ptime",
        "published_at",
        "rnews:datepublished",
        "bt:pubdate",
        "displaydate",
        "pub_date",
        "created",
        "iso-8601-publish-date"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "utime",
        "article:updated",
        "updated_at"
    };
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final String TIMES =
            "time[datetime], time, [itemprop=datePublished], [class*=publish], [class*=timestamp],"
                    + " [class*=dateline], [class*=date], [class*=Date], [id*=date], abbr.published, [class*=posted]";
    private static final int MOST = 40;

    static Moments of(Document page, Declarations declared) {
        LinkedArticle linked = declared.linked();
        OffsetDateTime published = linked == null
                ? null
                : first(List.of(linked.text("datePublished"), linked.text("dateCreated"), linked.text("uploadDate")));
        OffsetDateTime modified = linked == null ? null : first(List.of(linked.text("dateModified")));
        if (published == null) {
            published = first(declared.meta().all(PUBLISHED));
        }
        if (modified == null) {
            modified = first(declared.meta().all(MODIFIED));
        }
        if (published == null) {
            published = visible(page).or(() -> address(declared.url())).orElse(modified);
        }
        return new Moments(published, modified);
    }

    private static @Nullable OffsetDateTime first(List<String> written) {
        return written.stream()
                .flatMap(each -> parsed(each).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<OffsetDateTime> parsed(String written) {
        return Timestamps.parse(written).filter(moment -> moment.getYear() > 1990 && moment.getYear() < 2100);
    }

    private static Optional<OffsetDateTime> visible(Document page) {
        List<String> written = new ArrayList<>();
        for (Element element : page.select(TIMES)) {
            boolean own = element.closest(
                            "aside, footer, nav, [class*=related], [class*=comment], [class*=teaser], [class*=sidebar]")
                    == null;
            if (own && written.size() < MOST) {
                written.add(element.attr("datetime"));
                written.add(element.attr("content"));
                written.add(element.text());
            }
        }
        return written.stream()
                .filter(text -> text.length() > 5 && text.length() < 120)
                .flatMap(each -> parsed(each).stream())
                .findFirst();
    }

    private static Optional<OffsetDateTime> address(URI url) {
        Matcher matcher = ADDRESS.matcher(String.valueOf(url.getRawPath()));
        return matcher.find()
                ? parsed(matcher.group(1) + "-" + two(matcher.group(2)) + "-" + two(matcher.group(3)))
                : Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
