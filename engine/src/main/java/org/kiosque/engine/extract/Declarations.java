package org.kiosque.engine.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;

/** What a page declares of itself in its head: JSON-LD, {@code meta}, links. */
final class Declarations {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9-]{1,20})?");
    private static final Pattern PAYWALL = Pattern.compile(
            "(?i)(^|[\\s_-])(paywall|paid-content|premium-content|subscriber-only|subscribers-only|article--locked"
                    + "|is-locked|piano-offer|meter-wall|regwall|reserve-abonne|abonnes-only|paywalled)($|[\\s_-])");
    private static final Pattern OPINION = Pattern.compile(
            "(?i)opini.*|editorial.*|éditorial.*|tribune.*|chroniques?|idées|débats|comment(ary)?|kommentar.*|meinung.*|columns?|op-?ed");
    private static final int TAGS = 30;

    private final Document page;
    private final URI url;
    private final MetaTags meta;
    private final @Nullable LinkedArticle linked;
    private final List<JsonNode> nodes;

    Declarations(Document page, URI url) {
        this.page = page;
        this.url = url;
        this.meta = new MetaTags(page);
        this.nodes = LinkedData.of(page);
        List<String> titles = Stream.concat(
                        Stream.of(meta.first("og:title"), meta.first("twitter:title"), page.title()),
                        page.select("h1").stream().limit(3).map(Element::text))
                .map(PlainText::fold)
                .filter(text -> !text.isEmpty())
                .toList();
        this.linked = LinkedData.article(nodes, titles, url).orElse(null);
    }

    URI url() {
        return url;
    }

    MetaTags meta() {
        return meta;
    }

    @Nullable
    LinkedArticle linked() {
        return linked;
    }

    /** The canonical address where it is on the same site and no front page; else the page's own. */
    URI address() {
        Element link = page.selectFirst("link[rel=canonical][href]");
        String declared = link == null ? meta.first("og:url") : link.attr("href");
        return Urls.resolve(url, declared)
                .filter(found -> !declared.isBlank() && site(found).equals(site(url)))
                .filter(found ->
                        found.getRawPath() != null && found.getRawPath().length() > 1)
                .map(Urls::canonical)
                .orElseGet(() -> Urls.canonical(url));
    }

    private static String site(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    @Nullable
    String language() {
        Element html = page.selectFirst("html");
        return Stream.of(
                        html == null ? "" : html.attr("lang"),
                        html == null ? "" : html.attr("xml:lang"),
                        linked == null ? "" : linked.text("inLanguage"),
                        meta.first("og:locale", "content-language", "dc.language", "language"))
                .map(String::strip)
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String publisher() {
        String site = meta.first("og:site_name", "application-name", "publisher", "dc.publisher");
        String named = linked == null ? "" : linked.text("publisher");
        return Stream.of(named, site)
                .filter(name -> !name.isEmpty() && name.length() < 80 && !name.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String section() {
        String named = linked == null
                ? ""
                : linked.names("articleSection").stream().findFirst().orElse("");
        return Stream.of(named, meta.first("article:section", "og:article:section", "parsely-section", "section"))
                .filter(name -> !name.isEmpty() && name.length() < 60)
                .findFirst()
                .orElse(null);
    }

    List<String> tags() {
        Stream<String> listed = meta.all("article:tag", "og:article:tag", "parsely-tags").stream();
        Stream<String> keywords = Stream.of(meta.first("news_keywords", "keywords"));
        Stream<String> own = linked == null ? Stream.of() : linked.names("keywords").stream();
        Stream<String> shown = page.select("a[rel=tag]").stream().limit(TAGS).map(Element::text);
        return Stream.of(own, listed, keywords, shown)
                .flatMap(each -> each)
                .flatMap(list -> Arrays.stream(list.split("[,;،]", -1)))
                .map(PlainText::fold)
                .filter(tag -> tag.length() > 1 && tag.length() < 60 && !tag.contains("://") && tag.indexOf(':') < 0)
                .distinct()
                .limit(TAGS)
                .toList();
    }

    /** The declared description, perhaps "". */
    String described() {
        return meta.first("og:description", "description", "twitter:description");
    }

    /** The declared description where it tells something that the text doesn't begin with. */
    @Nullable
    String description(List<Candidate> kept) {
        String described = described();
        boolean told = described.length() < 50
                || described.endsWith("…")
                || described.endsWith("...")
                || kept.stream().limit(4).anyMatch(block -> begins(block.text(), described));
        return told ? null : described;
    }

    private static boolean begins(String text, String described) {
        int length = Math.min(40, described.length());
        return text.contains(described.substring(0, length)) || Titles.overlap(text, described) > 0.6;
    }

    boolean paywalled(Element container) {
        if (linked != null) {
            JsonNode free = linked.node().path("isAccessibleForFree");
            if (!free.isMissingNode()) {
                return free.asText().equalsIgnoreCase("false");
            }
        }
        String tier = meta.first("article:content_tier", "og:article:content_tier");
        if (!tier.isEmpty()) {
            return tier.equalsIgnoreCase("locked");
        }
        Element root = Optional.ofNullable(container.parent()).orElse(container);
        return root.select("[class]").stream()
                .limit(2000)
                .anyMatch(each -> PAYWALL.matcher(each.className()).find() && !Outline.holds(each, container));
    }

    private boolean is(String type) {
        return linked != null && linked.is(type);
    }

    Article.Kind kind(String title, List<Block> blocks) {
        String section = Optional.ofNullable(section()).orElse("");
        if (is("liveblogposting") || blocks.stream().anyMatch(Block.LiveEntry.class::isInstance)) {
            return Article.Kind.LIVE;
        }
        boolean video = is("videoobject") || meta.first("og:type").startsWith("video");
        if (video) {
            return Article.Kind.VIDEO;
        }
        if (is("opinionnewsarticle") || OPINION.matcher(section).matches()) {
            return Article.Kind.OPINION;
        }
        long figures = blocks.stream().filter(Block.Figure.class::isInstance).count();
        long texts =
                blocks.stream().filter(block -> block.text().length() > 200).count();
        return figures > 7 && figures > 2 * texts ? Article.Kind.GALLERY : Article.Kind.ARTICLE;
    }
}
