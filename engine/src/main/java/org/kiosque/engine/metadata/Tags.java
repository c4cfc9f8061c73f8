package org.kiosque.engine.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;

/** Collects the tags that a publisher gave an article; those that any article could bear are none. */
final class Tags {

    private static final int MOST = 30;
    private static final int LONGEST = 60;
    private static final Pattern GENERIC =
            Pattern.compile("(?iU)news|latest( news)?|breaking( news)?|article|articles|story|stories|post|blog|home("
                    + " ?page)?|general|featured|uncategori[sz]ed|actualités?|actus?|infos?|une|à la"
                    + " une|nachrichten|aktuell|noticias?|portada|notizie|notícias|новости|wire|standard|top("
                    + " stories)?|non classé|allgemein|sin"
                    + " categoría|premium|free|abonnés?|newsletter|web|online|default|none|null|undefined");

    private Tags() {}

    static Optional<Told<List<String>>> of(Metadata page) {
        Stream<Told<String>> own = page.linked().stream()
                .flatMap(each -> each.names("keywords").stream().map(tag -> new Told<>(tag, each.reason("keywords"))));
        Stream<Told<String>> listed = page.meta().all("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags");
        Stream<Told<String>> keywords = page.meta().find("news_keywords", "keywords", "dc.subject").stream();
        Stream<Told<String>> shown = links(page.elements()).all().stream()
                .limit(MOST)
                .map(link -> new Told<>(link.text(), Reason.element("a[rel=tag]")));
        List<Told<String>> all =
                Stream.of(own, listed, keywords, shown).flatMap(each -> each).toList();
        return chosen(all, Titles.sites(page));
    }

    private static ElementIndex.Found links(ElementIndex page) {
        ElementIndex.Found links = page.tagged("a");
        return links.where(link -> link.attr("rel").strip().equalsIgnoreCase("tag"))
                .or(links.below(page.classed("article-tags", "tags-list", "tag-list")));
    }

    private static Optional<Told<List<String>>> chosen(List<Told<String>> all, List<String> sites) {
        List<String> tags = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Reason reason = null;
        for (Told<String> told : all) {
            for (String each : told.value().split("[,;،、]", -1)) {
                String tag = PlainText.fold(each.replace('"', ' ')).replaceFirst("^#", "");
                if (tags.size() < MOST && fits(tag, sites) && seen.add(tag.toLowerCase(Locale.ROOT))) {
                    tags.add(tag);
                    reason = reason == null ? told.reason() : reason;
                }
            }
        }
        return reason == null ? Optional.empty() : Optional.of(new Told<>(List.copyOf(tags), reason));
    }

    private static boolean fits(String tag, List<String> sites) {
        return tag.length() > 1
                && tag.length() < LONGEST
                && !tag.contains("://")
                && tag.indexOf(':') < 0
                && sites.stream().noneMatch(site -> Titles.same(site, tag))
                && !GENERIC.matcher(tag).matches();
    }
}
