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
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamp;
import org.kiosque.engine.text.Timestamps;

/** The dates that a page shows with its article, in order: of its appearance, and of its changes. */
record VisibleMoments(List<Told<Timestamp>> published, List<Told<Timestamp>> modified) {

    private static final String[] BESIDE = {"related", "comments", "comment-", "comment_", "teaser", "sidebar"};
    private static final Pattern CHANGED =
            Pattern.compile("(?iU)(mis(e)? à jour|modifié|actualisé|\\bmaj\\b|updated|modified|last"
                    + " (edited|changed)|revised|aktualisiert|geändert|stand:|actualizad[oa]"
                    + "|modificad[oa]|aggiornat[oa]|atualizad[oa]|gewijzigd|bijgewerkt|zaktualizowan|обновлен|изменен|uppdaterad|opdateret|oppdatert"
                    + "|päivitetty|güncelle|تحديث|更新)");
    private static final Pattern APPEARED = Pattern.compile(
            "(?iU)(publi[ée]|published|posted|veröffentlicht|erstellt|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowan|опубликован|publicerad"
                    + "|julkaistu|yayın|نشر|公開|发布|créé|created)");
    private static final Pattern CLOCK = Pattern.compile("(?iU)\\b([01]?\\d|2[0-3])\\s?(?:h|:|\\.|uhr)\\s?([0-5]\\d)?");
    private static final Pattern DATES = Pattern.compile("(?i)\\s*date(published|modified|updated?)\\s*");
    private static final Pattern CHANGES = Pattern.compile("(?i)\\s*date(modified|updated?)\\s*");

    /** Where a text begins with place and date: "PARIS, 3 mars 2021 –", "Karlsruhe (12.11.2021).", "27.1.2022 - ". */
    private static final Pattern DATELINE = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L} '’./-]{1,40}?,? )?\\(?[^.!?:()]{0,12}\\b\\d[^!?:()]{5,25}?)\\)?(?:\\.|:| [–—|-]) ");

    /** A box that begins so few elements below the headline belongs to it. */
    private static final int BELOW = 8;

    private static final int ABOVE = 2;
    private static final int HEADINGS = 10;
    private static final int MOST = 40;
    private static final int LONGEST = 160;
    private static final int NEAR = 80;
    private static final int RUNNING = 300;

    static VisibleMoments of(ElementIndex page) {
        VisibleMoments found = new VisibleMoments(new ArrayList<>(), new ArrayList<>());
        ElementIndex.Found head = headline(page);
        Set<Element> own = new HashSet<>(head.onwards(BELOW).all());
        head.all().forEach(each -> own.addAll(each.parents()));
        ElementIndex.Found beside = page.tagged("aside", "footer", "nav", "blockquote", "figure")
                .or(page.classed(BESIDE)
                        .where(each -> !own.contains(each) && !each.normalName().equals("body")));
        times(page).outside(beside).all().stream().limit(MOST).forEach(found::add);
        if (found.published.isEmpty()) {
            ElementIndex.Found near = head.onwards(NEAR);
            found.besideHead(near.all(), Set.copyOf(near.outside(beside).all()));
        }
        if (found.published.isEmpty()) {
            head.all().forEach(found::aboveHead);
        }
        return found;
    }

    /**
     * The longest heading of the first rank: a shorter one may be the site's name. What holds it, and what begins right
     * below it, is no box beside the article, whatever its class says.
     */
    private static ElementIndex.Found headline(ElementIndex page) {
        ElementIndex.Found heads = page.tagged("h1");
        int longest = -1;
        @Nullable Element found = null;
        for (Element head : heads.all().stream().limit(HEADINGS).toList()) {
            int length = head.text().length();
            if (length > longest) {
                longest = length;
                found = head;
            }
        }
        @Nullable Element headline = found;
        return heads.where(head -> head == headline);
    }

    private static ElementIndex.Found times(ElementIndex page) {
        return page.tagged("time")
                .or(page.classed("publish", "timestamp", "date", "posted", "submitted", "datum"))
                .or(page.having("id")
                        .where(each -> each.id().toLowerCase(Locale.ROOT).contains("date")))
                .or(page.having("itemprop")
                        .where(each -> DATES.matcher(each.attr("itemprop")).matches()));
    }

    private void add(Element element) {
        boolean changes = CHANGES.matcher(element.attr("itemprop")).matches() || changes(element);
        String name = element.normalName().equals("time") ? "time[datetime]" : "date";
        for (String attribute : new String[] {"datetime", "content"}) {
            Timestamps.read(element.attr(attribute))
                    .filter(time -> time.dated() && Moments.sane(time))
                    .ifPresent(time -> (changes ? modified : published).add(new Told<>(time, Reason.element(name))));
        }
        String text = PlainText.fold(element.text());
        if (text.length() > 5 && text.length() < LONGEST) {
            written(text, changes);
        }
    }

    /** Whether the element's names or the words before it tell that it dates a change. */
    private static boolean changes(Element element) {
        String names = element.className() + " " + element.id();
        if (names.matches("(?is).*(update|modif|change).*")) {
            return true;
        }
        String before = element.previousSibling() instanceof TextNode text ? text.text() : "";
        return CHANGED.matcher(before).find() && !APPEARED.matcher(before).find();
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

    private static Optional<Told<Timestamp>> told(String text) {
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
                dateline(text);
            }
            if (text.length() > RUNNING) {
                return;
            }
            if (text.length() > 5 && text.length() < LONGEST / 2 && own.contains(element)) {
                written(text, false);
            }
        }
    }

    private void dateline(String text) {
        Matcher matcher = DATELINE.matcher(text);
        if (matcher.find()) {
            told(matcher.group(1)).ifPresent(published::add);
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
