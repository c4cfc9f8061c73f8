package org.kiosque.engine.metadata;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamp;
import org.kiosque.engine.text.Timestamps;

/** When an article appeared and was changed; either is null where the page doesn't tell. */
public record Moments(
        @Nullable Told<OffsetDateTime> published, @Nullable Told<OffsetDateTime> modified) {

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
        "dcterms.issued",
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
        "iso-8601-publish-date",
        "published",
        "article:published",
        "article:published:time",
        "published_time",
        "publisheddate",
        "publicationdate",
        "prism.publicationdate",
        "citation_publication_date",
        "citation_online_date",
        "og:datepublished",
        "cxenseparse:publishtime",
        "cxenseparse:recs:published_time",
        "date.available",
        "dc:date",
        "dc:date.created",
        "datecreated",
        "date.created",
        "article.created"
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
        "updated_at",
        "article:modified",
        "article:modified:time",
        "article.updated",
        "last_modified",
        "last_updated_date",
        "date.modified",
        "dc:date.modified"
    };
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    /** Only where it can't be the month that stands first. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(1[3-9]|2\\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\\d\\d)(?!\\d)");

    private static final Duration DAY = Duration.ofDays(1);

    static Moments of(Metadata page) {
        VisibleMoments visible = VisibleMoments.of(page);
        List<Told<Timestamp>> appeared = Stream.of(
                        page.linked().stream()
                                .flatMap(each -> Stream.of("datePublished", "dateCreated", "uploadDate")
                                        .flatMap(name -> each.find(name).stream())),
                        page.meta().all(PUBLISHED))
                .flatMap(each -> each)
                .flatMap(Moments::read)
                .toList();
        List<Told<Timestamp>> changed = Stream.of(
                        page.linked().stream().flatMap(each -> each.find("dateModified").stream()),
                        page.meta().all(MODIFIED))
                .flatMap(each -> each)
                .flatMap(Moments::read)
                .toList();
        Optional<Told<Timestamp>> address = address(page.url());
        List<Told<Timestamp>> shown = new ArrayList<>(fitting(visible.published(), address));
        address.ifPresent(shown::add);
        if (appeared.isEmpty() && shown.isEmpty()) {
            LabelledDates.appearance(page.elements()).ifPresent(shown::add);
        }
        Told<Timestamp> modified = joined(changed, visible.modified()).stream()
                .findFirst()
                .or(() -> appeared.isEmpty() && shown.isEmpty()
                        ? LabelledDates.change(page.elements())
                        : Optional.empty())
                .orElse(null);
        Told<Timestamp> published = appeared.isEmpty()
                ? shown.isEmpty() ? modified : shown.getFirst()
                : new Appearance(appeared, shown, fitting(visible.beside(), address), modified).told();
        Told<OffsetDateTime> appearance = LocalClock.placed(published, joined(appeared, visible.published()));
        Told<OffsetDateTime> change = LocalClock.placed(modified, joined(changed, visible.modified()));
        Told<OffsetDateTime> local = LocalClock.alike(appearance, published, change);
        return new Moments(
                LocalClock.onDay(local, published, days(address, visible.beside())),
                LocalClock.alike(change, modified, appearance));
    }

    private static List<LocalDate> days(Optional<Told<Timestamp>> address, List<Told<Timestamp>> beside) {
        return Stream.concat(address.stream(), beside.stream())
                .map(told -> told.value().moment().toLocalDate())
                .toList();
    }

    /** A date that is shown tells more than the address does, unless it is the date of something else. */
    private static List<Told<Timestamp>> fitting(List<Told<Timestamp>> shown, Optional<Told<Timestamp>> address) {
        return shown.stream().filter(told -> fits(told, address)).toList();
    }

    private static boolean fits(Told<Timestamp> shown, Optional<Told<Timestamp>> address) {
        return address.map(told -> apart(told.value().moment(), shown.value().moment()))
                .filter(apart -> apart.compareTo(DAY.multipliedBy(2)) > 0)
                .isEmpty();
    }

    private static List<Told<Timestamp>> joined(List<Told<Timestamp>> declared, List<Told<Timestamp>> shown) {
        return Stream.concat(declared.stream(), shown.stream()).toList();
    }

    static Duration apart(OffsetDateTime a, OffsetDateTime b) {
        return Duration.between(a, b).abs();
    }

    static Stream<Told<Timestamp>> read(Told<String> told) {
        return Timestamps.read(told.value())
                .filter(Moments::sane)
                .map(time -> new Told<>(time, told.reason()))
                .stream();
    }

    static boolean sane(Timestamp time) {
        return time.moment().getYear() > 1990 && time.moment().getYear() < 2100;
    }

    private static Optional<Told<Timestamp>> address(URI url) {
        String path = String.valueOf(url.getRawPath());
        Matcher matcher = ADDRESS.matcher(path);
        if (matcher.find()) {
            return address(matcher.group(1), two(matcher.group(2)), matcher.group(3));
        }
        Matcher back = DAY_FIRST.matcher(path);
        return back.find() ? address(back.group(3), back.group(2), back.group(1)) : Optional.empty();
    }

    private static Optional<Told<Timestamp>> address(String year, String month, String day) {
        return Timestamps.read(year + "-" + month + "-" + two(day))
                .filter(Moments::sane)
                .map(time -> new Told<>(time, new Reason(Reason.Source.ADDRESS, "date")));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
