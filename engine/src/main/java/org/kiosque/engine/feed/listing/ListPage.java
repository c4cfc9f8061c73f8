package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.Pace;
import org.kiosque.engine.html.HtmlTree;
import org.kiosque.engine.html.PlainText;

/**
 * Reads a page that lists articles as a feed: links that stand in the same kind of place, look like headlines and lead
 * to addresses like articles' are its entries. Nothing is asked for; a page that is one text or a form is no list.
 */
public final class ListPage {

    /** The format that a feed made of a page has. */
    public static final String FORMAT = "Web page";

    private static final int LARGEST = 4_000_000;
    private static final int FEWEST = 4;
    private static final int MOST = 200;
    private static final int MOST_GROUPS = 60;
    private static final int OLD_ENOUGH = 4;

    private final Document page;
    private final URI url;
    private final PageLinks links;

    private ListPage(Document page, URI url) {
        this.page = page;
        this.url = url;
        this.links = PageLinks.of(page, url);
    }

    /**
     * Reads a page.
     *
     * @param url where it was found; relative addresses start there
     * @param known what an earlier visit learned, or null at the first
     */
    public static ListReading read(String html, URI url, @Nullable ListTemplate known) {
        String text = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        return new ListPage(HtmlTree.parse(text, url), url).read(known);
    }

    private ListReading read(@Nullable ListTemplate known) {
        if (known != null) {
            var again = again(known);
            if (again.isPresent()) {
                return again.get();
            }
        }
        var groups = links.groups().stream()
                .sorted(Comparator.comparingInt(
                        (LinkGroup group) -> -group.links().size()))
                .limit(MOST_GROUPS)
                .filter(group -> GroupScore.isList(group, url))
                .toList();
        var found =
                new ListTemplate(groups.stream().map(ListTemplate.Group::first).toList(), shapes(groups));
        var articles = articles(found);
        if (articles.size() < FEWEST) {
            return new ListReading.NoList("the page lists no articles");
        }
        if (Prose.fills(page, frames(articles).values())) {
            return new ListReading.NoList("the page is one text, not a list");
        }
        String anew = "the page is made differently than before, so its list was learned anew";
        return listed(articles, found, known == null ? List.of() : List.of(anew));
    }

    /** Reads the page by what is known of it; empty where too little of that is left. */
    private Optional<ListReading> again(ListTemplate known) {
        List<ListTemplate.Group> seen = new ArrayList<>();
        for (LinkGroup group : links.groups()) {
            known.of(group.signature()).ifPresent(before -> seen.add(before.next(group)));
        }
        var template = new ListTemplate(seen, known.shapes());
        boolean little = template.size() < Math.max(2, known.size() / OLD_ENOUGH);
        return little ? Optional.empty() : Optional.of(listed(articles(template), template, List.of()));
    }

    /** The links of the template's groups, and others like them: leads and boxes differ in make, not in address. */
    private List<Link> articles(ListTemplate template) {
        Set<URI> chosen = new HashSet<>();
        List<Link> articles = new ArrayList<>();
        for (LinkGroup group : links.groups()) {
            var known = template.of(group.signature());
            group.links().stream()
                    .filter(link -> known.map(it -> !template.isStill(it) && !it.stands(link.url()))
                            .orElseGet(() -> isAlike(link, template)))
                    .filter(link -> !link.title().isEmpty() && chosen.add(link.url()))
                    .forEach(articles::add);
        }
        return articles.stream()
                .sorted(Comparator.comparingInt(Link::order))
                .limit(MOST)
                .toList();
    }

    private static boolean isAlike(Link link, ListTemplate template) {
        return AddressShape.isTelling(link.url())
                && template.shapes().contains(AddressShape.of(link.url()))
                && Headline.looksLikeOne(link.title());
    }

    private static Set<String> shapes(List<LinkGroup> groups) {
        Set<String> shapes = new HashSet<>();
        groups.stream()
                .flatMap(group -> group.links().stream())
                .filter(link -> AddressShape.isTelling(link.url()))
                .forEach(link -> shapes.add(AddressShape.of(link.url())));
        return shapes;
    }

    private Map<Link, Element> frames(List<Link> articles) {
        var frames = Frames.of(articles);
        Map<Link, Element> around = new LinkedHashMap<>();
        articles.forEach(link -> around.put(link, frames.around(link)));
        return around;
    }

    private ListReading listed(List<Link> articles, ListTemplate template, List<String> warnings) {
        String language = page.select("html").attr("lang");
        List<Entry> entries = new ArrayList<>();
        frames(articles).forEach((link, frame) -> entries.add(entry(link, frame, language)));
        return new ListReading.Listed(
                new Feed(
                        FORMAT,
                        title(),
                        content("meta[name=description], meta[property=og:description]")
                                .orElse(null),
                        url,
                        null,
                        language.isBlank() ? null : language,
                        null,
                        List.of(),
                        Pace.NONE,
                        null,
                        List.of(),
                        entries,
                        warnings),
                template);
    }

    private Entry entry(Link link, Element frame, String language) {
        var details = Details.of(frame, link.title(), url);
        return new Entry(
                link.url().toString(),
                link.url(),
                link.title(),
                details.teaser(),
                null,
                details.published(),
                null,
                language.isBlank() ? null : language,
                List.of(),
                List.of(),
                Stream.ofNullable(details.image()).toList(),
                List.of());
    }

    private String title() {
        return Optional.of(PlainText.fold(page.title()))
                .filter(title -> !title.isEmpty())
                .or(() -> content("meta[property=og:site_name]"))
                .orElse("");
    }

    private Optional<String> content(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(meta -> PlainText.fold(meta.attr("content")))
                .filter(text -> !text.isEmpty());
    }
}
