package org.kiosque.engine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamps;

/**
 * How one publisher's pages are to be read. It makes a page plain before the general rules see it: what is dropped goes,
 * and where the article's parts are named, nothing else stays.
 */
public final class SiteRule implements RuleReading {

    private static final int NAME = 80;

    private final List<String> hosts;
    private final Map<RuleKey, Evaluator> selectors;
    private final boolean teaserOnly;

    SiteRule(List<String> hosts, Map<RuleKey, Evaluator> selectors, boolean teaserOnly) {
        this.hosts = List.copyOf(hosts);
        this.selectors = Map.copyOf(selectors);
        this.teaserOnly = teaserOnly;
    }

    /** The hosts that it is for; {@code *.example.org} means all below a name. */
    public List<String> hosts() {
        return hosts;
    }

    /** Reads what the rule knows to find, then makes the page plain. */
    public SiteWord apply(Document page) {
        SiteWord word = new SiteWord(
                text(page, RuleKey.TITLE),
                text(page, RuleKey.STANDFIRST),
                authors(page),
                first(page, RuleKey.DATE).flatMap(SiteRule::moment),
                teaserOnly);
        select(page, RuleKey.DROP).forEach(Element::remove);
        narrow(page);
        return word;
    }

    /** Leaves the article's parts in their order, and the scripts that declare what the page is about. */
    private void narrow(Document page) {
        List<Element> parts = new ArrayList<>();
        for (Element part : select(page, RuleKey.BODY)) {
            if (parts.stream().noneMatch(outer -> part.parents().contains(outer))) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() || parts.contains(page.body())) {
            return;
        }
        page.body()
                .select("script[type=application/ld+json]")
                .forEach(script -> page.head().appendChild(script));
        Element article = new Element("article");
        parts.forEach(article::appendChild);
        page.body().empty().appendChild(article);
    }

    private List<Element> select(Document page, RuleKey key) {
        Evaluator selector = selectors.get(key);
        return selector == null ? List.of() : page.body().select(selector);
    }

    private Optional<Element> first(Document page, RuleKey key) {
        return select(page, key).stream().findFirst();
    }

    private Optional<String> text(Document page, RuleKey key) {
        return first(page, key).map(element -> PlainText.fold(element.text())).filter(text -> !text.isEmpty());
    }

    private List<String> authors(Document page) {
        return select(page, RuleKey.AUTHOR).stream()
                .map(element -> PlainText.fold(element.text()))
                .filter(name -> !name.isEmpty() && name.length() < NAME)
                .distinct()
                .toList();
    }

    private static Optional<java.time.OffsetDateTime> moment(Element element) {
        return Timestamps.parse(element.attr("datetime"))
                .or(() -> Timestamps.parse(element.attr("content")))
                .or(() -> Timestamps.parse(element.text()));
    }
}
