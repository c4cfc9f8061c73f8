package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;

/** Finds the section that an article stands in, as the publisher writes it. */
final class Sections {

    private static final String[] DECLARED = {
        "article:section", "og:article:section", "parsely-section", "section", "cxenseparse:recs:category"
    };
    private static final int LONGEST = 60;
    private static final Pattern HOME = Pattern.compile(
            "(?iU)home( ?page)?|accueil|startseite|inicio|portada|in[ií]cio|strona główna|главная|الرئيسية|start|news");
    private static final Pattern PATH = Pattern.compile("(?i)breadcrumb|fil d.ariane");
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}-]{3,30}");

    private Sections() {}

    static Optional<Told<String>> of(Metadata page) {
        return brief(page.find("articleSection"))
                .or(() -> brief(page.meta().find(DECLARED)))
                .or(() -> brief(listed(page.nodes())))
                .or(() -> brief(shown(page)))
                .or(() -> brief(addressed(page)));
    }

    private static Optional<Told<String>> brief(Optional<Told<String>> found) {
        return found.filter(told -> told.value().length() > 1 && told.value().length() < LONGEST);
    }

    /** The deepest step of a declared path that isn't the article itself. */
    private static Optional<Told<String>> listed(List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> LinkedArticle.typed(node, "breadcrumblist"))
                .findFirst()
                .map(list -> StreamSupport.stream(list.path("itemListElement").spliterator(), false)
                        .map(each -> LinkedArticle.plain(each.path("name")
                                .asText(each.path("item").path("name").asText(""))))
                        .toList())
                .flatMap(steps -> deepest(steps, true))
                .map(name -> new Told<>(name, new Reason(Reason.Source.JSON_LD, "BreadcrumbList")));
    }

    private static Optional<Told<String>> shown(Metadata page) {
        ElementIndex elements = page.elements();
        ElementIndex.Found paths = elements.classed("breadcrumb")
                .or(elements.having("id")
                        .where(each -> each.id().toLowerCase(Locale.ROOT).contains("breadcrumb")))
                .or(elements.having("aria-label")
                        .where(each -> PATH.matcher(each.attr("aria-label")).lookingAt()));
        return paths.all().stream()
                .findFirst()
                .flatMap(path -> deepest(steps(path), false))
                .map(name -> new Told<>(name, Reason.element("breadcrumb")));
    }

    private static List<String> steps(Element path) {
        return path.select("a[href]").stream()
                .map(link -> PlainText.fold(link.text()))
                .toList();
    }

    private static Optional<String> deepest(List<String> steps, boolean last) {
        List<String> above = last && steps.size() > 2 ? steps.subList(0, steps.size() - 1) : steps;
        return above.reversed().stream()
                .filter(step -> step.length() > 1
                        && step.length() < LONGEST
                        && !HOME.matcher(step).matches())
                .findFirst();
    }

    /** The text of the site's own link to the first step of the page's path. */
    private static Optional<Told<String>> addressed(Metadata page) {
        String[] steps = Addresses.path(page.url()).split("/", 4);
        if (steps.length < 3 || !SEGMENT.matcher(steps[1]).matches()) {
            return Optional.empty();
        }
        ElementIndex elements = page.elements();
        String step = steps[1].toLowerCase(Locale.ROOT);
        return elements.tagged("a").below(elements.tagged("nav", "header")).all().stream()
                .filter(link -> link.attr("href").toLowerCase(Locale.ROOT).contains(step))
                .filter(link -> Urls.resolve(page.url(), link.attr("href"))
                        .filter(found -> Addresses.path(found).equals("/" + steps[1]))
                        .isPresent())
                .map(link -> PlainText.fold(link.text()))
                .filter(text -> !text.isEmpty() && !HOME.matcher(text).matches())
                .findFirst()
                .map(text -> new Told<>(text, new Reason(Reason.Source.ADDRESS, "/" + steps[1])));
    }
}
