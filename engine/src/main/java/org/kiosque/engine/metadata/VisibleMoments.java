package org.kiosque.engine.metadata;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.text.Timestamp;
import org.kiosque.engine.text.Timestamps;

/** The dates that a page shows with its article, in order: of its appearance, and of its changes. */
record VisibleMoments(List<Told<Timestamp>> published, List<Told<Timestamp>> modified) {

    private static final Evaluator TIMES = QueryParser.parse(
            "time[datetime], time, [itemprop=datePublished], [itemprop=dateModified], [class*=publish], [class*=timestamp],"
                    + " [class*=dateline], [class*=date], [class*=Date], [id*=date], abbr.published, [class*=posted]");
    private static final Evaluator BESIDE = QueryParser.parse(
            "aside, footer, nav, blockquote, figure, [class*=related], [class*=comments], [class*=comment-], [class*=comment_], [class*=teaser], [class*=sidebar]");
    private static final Pattern CHANGED = Pattern.compile(
            "(?iU)(mis(e)? à jour|modifié|actualisé|\\bmaj\\b|updated|modified|last (edited|changed)|revised|aktualisiert|geändert|stand:|actualizad[oa]"
                    + "|modificad[oa]|aggiornat[oa]|atualizad[oa]|gewijzigd|bijgewerkt|zaktualizowan|обновлен|изменен|uppdaterad|opdateret|oppdatert"
                    + "|päivitetty|güncelle|تحديث|更新)");
    private static final Pattern APPEARED = Pattern.compile(
            "(?iU)(publi[ée]|published|posted|veröffentlicht|erstellt|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowan|опубликован|publicerad"
                    + "|julkaistu|yayın|نشر|公開|发布|créé|created)");
    private static final Pattern CLOCK = Pattern.compile("(?iU)\\b([01]?\\d|2[0-3])\\s?(?:h|:|\\.|uhr)\\s?([0-5]\\d)?");
    private static final int MOST = 40;
    private static final int LONGEST = 160;
    private static final int NEAR = 80;
    private static final int RUNNING = 300;

    static VisibleMoments of(Document page) {
        VisibleMoments found = new VisibleMoments(new ArrayList<>(), new ArrayList<>());
        int seen = 0;
        for (Element element : page.select(TIMES)) {
            if (element.closest(BESIDE) == null && seen++ < MOST) {
                found.add(element);
            }
        }
        if (found.published.isEmpty()) {
            found.besideHead(page);
        }
        return found;
    }

    private void add(Element element) {
        boolean changes = element.attr("itemprop").equals("dateModified") || changes(element);
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
    private void besideHead(Document page) {
        Element at = page.selectFirst("h1");
        for (int seen = 0; at != null && seen < NEAR && published.isEmpty(); seen++) {
            String own = PlainText.fold(at.ownText());
            if (own.length() > RUNNING) {
                return;
            }
            if (own.length() > 5 && own.length() < LONGEST / 2 && at.closest(BESIDE) == null) {
                written(own, false);
            }
            at = following(at);
        }
    }

    private static @Nullable Element following(Element element) {
        Element child = element.firstElementChild();
        for (Element at = element; child == null && at != null; at = at.parent()) {
            child = at.nextElementSibling();
        }
        return child;
    }
}
