package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamps;

/** What a page tells of its article: in JSON-LD, microdata, {@code meta} elements, its address, and to the eye. */
public final class Metadata {

    private final Document page;
    private final ElementIndex elements;
    private final URI url;
    private final MetaTags meta;
    private final List<JsonNode> nodes;
    private final List<LinkedArticle> linked;
    private final Optional<Told<String>> language;
    private final Optional<Told<String>> publisher;

    public Metadata(Document page, URI url) {
        this.page = page;
        this.elements = ElementIndex.of(page);
        this.url = url;
        this.meta = new MetaTags(elements);
        this.nodes = LinkedData.of(elements);
        List<String> titles = Stream.concat(
                        Stream.of(meta.first("og:title"), meta.first("twitter:title"), page.title()),
                        elements.tagged("h1").all().stream().limit(3).map(Element::text))
                .map(PlainText::fold)
                .filter(text -> !text.isEmpty())
                .toList();
        this.linked = Stream.of(
                        LinkedData.article(nodes, titles, url, Reason.Source.JSON_LD),
                        LinkedData.article(Microdata.of(elements), titles, url, Reason.Source.MICRODATA))
                .flatMap(Optional::stream)
                .toList();
        this.language = Sites.language(this);
        this.publisher = Sites.publisher(this);
    }

    Document page() {
        return page;
    }

    /** The elements of the page as it came. */
    public ElementIndex elements() {
        return elements;
    }

    MetaTags meta() {
        return meta;
    }

    /** All objects of the page's JSON-LD. */
    List<JsonNode> nodes() {
        return nodes;
    }

    /** The article's own objects, JSON-LD before microdata. */
    List<LinkedArticle> linked() {
        return linked;
    }

    /** The first linked property that has a text. */
    Optional<Told<String>> find(String... properties) {
        return linked.stream().flatMap(each -> each.find(properties).stream()).findFirst();
    }

    /** Where the page came from. */
    public URI url() {
        return url;
    }

    /** The headline without the site's name, perhaps empty. */
    public Told<String> title() {
        return Titles.of(this);
    }

    public Bylines bylines() {
        return Bylines.of(this);
    }

    public Moments moments() {
        return Moments.of(this);
    }

    public Told<URI> address() {
        return Addresses.of(this);
    }

    /** BCP 47 primary subtag as declared. */
    public Optional<Told<String>> language() {
        return language;
    }

    /** The site's name. */
    public Optional<Told<String>> publisher() {
        return publisher;
    }

    public Optional<Told<String>> section() {
        return Sections.of(this);
    }

    /** As the publisher wrote them; the reason is the first's. */
    public Optional<Told<List<String>>> tags() {
        return Tags.of(this);
    }

    /** The declared description. */
    public Optional<Told<String>> description() {
        return meta.find("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract")
                .or(() -> find("description"));
    }

    /** Whether everyone may read the whole text, where the page says so. */
    public Optional<Told<Boolean>> free() {
        return Access.of(this);
    }

    /** The pictures that the page declares for its article, the lead image first. */
    public List<Told<DeclaredImage>> images() {
        return DeclaredImage.of(this);
    }

    /** The article's text as JSON-LD holds it, lines kept; perhaps only a teaser, perhaps "". */
    public String body() {
        return linked.stream().map(LinkedArticle::body).findFirst().orElse("");
    }

    /** When the entries of a live blog were written, by their headlines. */
    public Map<String, OffsetDateTime> updates() {
        Map<String, OffsetDateTime> updates = new HashMap<>();
        for (JsonNode node : nodes) {
            String headline = LinkedArticle.plain(node.path("headline").asText(""));
            if (LinkedArticle.typed(node, "blogposting") && !headline.isEmpty()) {
                Timestamps.parse(node.path("datePublished").asText(""))
                        .ifPresent(moment -> updates.putIfAbsent(headline, moment));
            }
        }
        return updates;
    }

    /** Why the article is of a type of schema.org, given in lower case by the end of its name. */
    public Optional<Reason> typed(String... types) {
        return linked.stream()
                .flatMap(each -> Stream.of(types).filter(each::is).map(type -> each.reason("@type " + each.type())))
                .findFirst();
    }

    /** Whether some object of the page's JSON-LD is of a type. */
    public boolean holds(String type) {
        return nodes.stream().anyMatch(node -> LinkedArticle.typed(node, type));
    }

    /** What Open Graph calls the page's type, or "". */
    public String kind() {
        return meta.first("og:type");
    }
}
