package org.kiosque.engine.metadata;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamp;
import org.kiosque.engine.text.Timestamps;

/**
 * The dates that a page shows with its article, in order.
 *
 * @param published of its appearance
 * @param modified of its changes
 * @param beside of its appearance, by the headline in elements for dates
 */
record VisibleMoments(List<Told<Timestamp>> published, List<Told<Timestamp>> modified, List<Told<Timestamp>> beside) {

    private static final String[] BESIDE = {"related", "comments", "comment-", "comment_", "teaser", "sidebar"};
    static final Pattern CHANGED =
            Pattern.compile("(?iU)(mis(e)? à jour|modifié|actualisé|\\bmaj\\b|updated|modified|last"
                    + " (edited|changed)|revised|aktualisiert|geändert|änderung|stand:|actualizad[oa]"
                    + "|modificad[oa]|aggiornat[oa]|atualizad[oa]|gewijzigd|bijgewerkt|zaktualizowan|обновлен|изменен|uppdaterad|opdateret|oppdatert"
                    + "|päivitetty|güncelle|تحديث|更新)");
    static final Pattern APPEARED = Pattern.compile(
            "(?iU)(publi[ée]|published|posted|veröffentlicht|erschienen|erstellt|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowan|опубликован|publicerad"
                    + "|julkaistu|yayın|نشر|公開|发布|créé|created)");
    /** Names of elements for changes. */
    private static final Pattern CHANGING = Pattern.compile("(?i)update|modif|change");

    private static final Pattern CLOCK = Pattern.compile("(?iU)\\b([01]?\\d|2[0-3])\\s?(?:h|:|\\.|uhr)\\s?([0-5]\\d)?");
    private static final Pattern DATES = Pattern.compile("(?i)\\s*date(published|modified|updated?)\\s*");
    private static final Pattern CHANGES = Pattern.compile("(?i)\\s*date(modified|updated?)\\s*");

    /** Dates of those who write rather than of what they wrote. */
    private static final Pattern JOINED = Pattern.compile(
            "(?iU)\\b(joined|member since|registriert|mitglied seit|inscrit|membre depuis|registrad[oa])\\b");

    private static final Pattern LABEL = Pattern.compile("\\D{0,30}");

    /** A box that begins so few elements below the headline belongs to it. */
    private static final int BELOW = 8;

    private static final int ABOVE = 2;
    private static final int DEPTH = 2;
    private static final int MOST = 40;
    private static final int LONGEST = 160;
    private static final int NEAR = 80;
    private static final int RUNNING = 300;

    static VisibleMoments of(Metadata metadata) {
        ElementIndex page = metadata.elements();
        VisibleMoments found = new VisibleMoments(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ElementIndex.Found head = Headline.of(page, Titles.all(metadata));
        ElementIndex.Found beside = beside(page, head);
        ElementIndex.Found near = head.onwards(NEAR);
        Set<Element> own = Set.copyOf(near.outside(beside).all());
        times(page).outside(beside).all().stream().limit(MOST).forEach(each -> found.add(each, own.contains(each)));
        if (found.published.isEmpty()) {
            found.besideHead(near.all(), own);
            head.all().forEach(found::aboveHead);
        }
        return found;
    }

    /** The boxes beside the article: none that holds the headline, and none that begins right below it. */
    private static ElementIndex.Found beside(ElementIndex page, ElementIndex.Found head) {
        Set<Element> own = new HashSet<>(head.onwards(BELOW).all());
        head.all().forEach(each -> own.addAll(each.parents()));
        return page.tagged("aside", "footer", "nav", "blockquote", "figure")
                .or(page.classed(BESIDE)
                        .where(each -> !own.contains(each) && !each.normalName().equals("body")));
    }

    private static ElementIndex.Found times(ElementIndex page) {
        return page.tagged("time")
                .or(page.classed("publish", "timestamp", "date", "posted", "submitted", "datum"))
                .or(page.having("id")
                        .where(each -> each.id().toLowerCase(Locale.ROOT).contains("date")))
                .or(page.having("itemprop")
                        .where(each -> DATES.matcher(each.attr("itemprop")).matches()));
    }

    private void add(Element element, boolean near) {
        int before = published.size();
        boolean changes = CHANGES.matcher(element.attr("itemprop")).matches() || changes(element);
        String name = element.normalName().equals("time") ? "time[datetime]" : "date";
        attributes(element, name, changes ? modified : published, "datetime", "content");
        String text = PlainText.fold(element.text());
        if (text.length() > 5 && text.length() < LONGEST) {
            written(text, changes);
        }
        if (near) {
            beside.addAll(published.subList(before, published.size()));
        }
    }

    private static void attributes(Element element, String name, List<Told<Timestamp>> found, String... attributes) {
        for (String attribute : attributes) {
            Timestamps.read(element.attr(attribute))
                    .filter(time -> time.dated() && Moments.sane(time))
                    .ifPresent(time -> found.add(new Told<>(time, Reason.element(name))));
        }
    }

    /** Whether the element's names or the words before it tell that it dates a change. */
    private static boolean changes(Element element) {
        String names = element.className() + " " + element.id();
        if (CHANGING.matcher(names).find()) {
            return true;
        }
        String before = before(element);
        return CHANGED.matcher(before).find() && !APPEARED.matcher(before).find();
    }

    /** The text or the label that stands before an element, also before the list whose first item it is. */
    private static String before(Element element) {
        Element at = element;
        for (int i = 0; i < DEPTH; i++) {
            if (at.previousSibling() instanceof TextNode text && !text.isBlank()) {
                return text.text();
            }
            Element label = at.previousElementSibling();
            if (label != null || at.parent() == null) {
                String text = label == null ? "" : label.text();
                return LABEL.matcher(text).matches() ? text : "";
            }
            at = at.parent();
        }
        return "";
    }

    /** Reads a line that may tell both moments, such as "Publié le … - Mis à jour le …". */
    private void written(String text, boolean changes) {
        Matcher matcher = CHANGED.matcher(text);
        if (changes || !matcher.find()) {
            told(text).ifPresent((changes ? modified : published)::add);
            return;
        }
        Matcher appeared = APPEARED.matcher(text);
        int split = matcher.start();
        int back = appeared.find() && appeared.start() > split ? appeared.start() : text.length();
        Optional<Told<Timestamp>> first = told(back < text.length() ? text.substring(back) : text.substring(0, split));
        first.ifPresent(published::add);
        String rest = text.substring(split, back);
        told(rest).or(() -> first.flatMap(day -> clock(rest, day.value()))).ifPresent(modified::add);
    }

    static Optional<Told<Timestamp>> told(String text) {
        return Timestamps.read(text)
                .filter(time -> time.dated() && Moments.sane(time))
                .map(time -> new Told<>(time, new Reason(Reason.Source.TEXT, "date line")));
    }

    /** "mis à jour à 18 h 30" is a time of the day of publication. */
    private static Optional<Told<Timestamp>> clock(String text, Timestamp day) {
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        OffsetDateTime moment = day.moment()
                .withHour(Integer.parseInt(matcher.group(1)))
                .withMinute(minute)
                .withSecond(0);
        return moment.isBefore(day.moment())
                ? Optional.empty()
                : Optional.of(new Told<>(
                        new Timestamp(moment, true, true, day.zoned()), new Reason(Reason.Source.TEXT, "date line")));
    }

    /** Looks for a line with a date below the headline, before the text begins. */
    private void besideHead(List<Element> near, Set<Element> own) {
        for (Element element : near) {
            String text = PlainText.fold(element.ownText());
            if (!published.isEmpty()) {
                return;
            }
            if (text.length() >= LONGEST / 2 && own.contains(element)) {
                Datelines.find(text).flatMap(VisibleMoments::told).ifPresent(published::add);
            }
            if (text.length() > RUNNING) {
                return;
            }
            if (own.contains(element)) {
                attributes(element, "date", published, "data-date", "data-datetime", "data-timestamp");
            }
            if (text.length() > 5
                    && text.length() < LONGEST / 2
                    && own.contains(element)
                    && !JOINED.matcher(element.text()).find()) {
                written(text, changes(element));
            }
        }
    }

    /** Looks for a line with a date just above the headline. */
    private void aboveHead(Element head) {
        Element line = head.previousElementSibling();
        for (int i = 0; i < ABOVE && line != null && published.isEmpty(); i++) {
            String text = PlainText.fold(line.text());
            if (text.length() > 5 && text.length() < LONGEST / 2) {
                written(text, false);
            }
            line = line.previousElementSibling();
        }
    }
}
