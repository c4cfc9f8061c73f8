package org.kiosque.engine.metadata;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        "iso-8601-publish-date"
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
        "updated_at"
    };
    /** Names that pages also give the day of a change, or of their making. */
    private static final Set<String> WEAK =
            Set.of("dateCreated", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date", "created");

    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    /** Only where it can't be the month that stands first. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(1[3-9]|2\\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\\d\\d)(?!\\d)");

    /** Offsets in minutes that aren't whole hours. */
    private static final Set<Long> UNEVEN = Set.of(-210L, -150L, 210L, 270L, 330L, 345L, 390L, 570L, 630L);

    private static final int NEAR = 14;
    private static final int HOUR = 60;
    private static final int WESTERNMOST = -11 * HOUR;
    private static final int EASTERNMOST = 14 * HOUR;
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
        List<Told<Timestamp>> shown = new ArrayList<>(
                visible.published().stream().filter(told -> fits(told, address)).toList());
        address.ifPresent(shown::add);
        Told<Timestamp> modified = joined(changed, visible.modified()).stream()
                .findFirst()
                .or(() -> appeared.isEmpty() && shown.isEmpty() ? LastChange.find(page.elements()) : Optional.empty())
                .orElse(null);
        Told<Timestamp> published = appeared.isEmpty()
                ? shown.isEmpty() ? modified : shown.getFirst()
                : possible(appeared.getFirst(), shown, modified);
        Told<OffsetDateTime> appearance = placed(published, joined(appeared, visible.published()));
        Told<OffsetDateTime> change = placed(modified, joined(changed, visible.modified()));
        return new Moments(alike(appearance, published, change), alike(change, modified, appearance));
    }

    /** A date that is shown tells more than the address does, unless it is the date of something else. */
    private static boolean fits(Told<Timestamp> shown, Optional<Told<Timestamp>> address) {
        return address.map(told -> apart(told.value().moment(), shown.value().moment()))
                .filter(apart -> apart.compareTo(DAY.multipliedBy(2)) > 0)
                .isEmpty();
    }

    private static List<Told<Timestamp>> joined(List<Told<Timestamp>> declared, List<Told<Timestamp>> shown) {
        return Stream.concat(declared.stream(), shown.stream()).toList();
    }

    /** What is declared, unless it is weak or lies after the last change, and all that the page shows is another day. */
    private static Told<Timestamp> possible(
            Told<Timestamp> declared, List<Told<Timestamp>> shown, @Nullable Told<Timestamp> modified) {
        OffsetDateTime moment = declared.value().moment();
        boolean weak = WEAK.contains(declared.reason().name());
        boolean late = weak
                || modified == null
                || moment.isAfter(modified.value().moment().plus(DAY));
        boolean alone = shown.stream()
                .noneMatch(told -> apart(moment, told.value().moment()).compareTo(DAY.multipliedBy(2)) < 0);
        return late && alone
                ? shown.stream()
                        .filter(told -> told.value().moment().isBefore(moment))
                        .filter(told ->
                                weak || modified != null || told.reason().source() == Reason.Source.ADDRESS)
                        .findFirst()
                        .orElse(declared)
                : declared;
    }

    private static Duration apart(OffsetDateTime a, OffsetDateTime b) {
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

    /** The moment with the publisher's own offset where another part of the page gives it away. */
    private static @Nullable Told<OffsetDateTime> placed(@Nullable Told<Timestamp> told, List<Told<Timestamp>> others) {
        if (told == null) {
            return null;
        }
        OffsetDateTime moment = told.value().moment();
        boolean settled = !told.value().timed() || !moment.getOffset().equals(ZoneOffset.UTC);
        OffsetDateTime placed = settled
                ? moment
                : others.stream()
                        .map(other -> placed(told.value(), other.value()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(moment);
        return new Told<>(placed, told.reason());
    }

    /** A time of day without an offset is on the clock of the page's other moment where the two are days apart. */
    private static @Nullable Told<OffsetDateTime> alike(
            @Nullable Told<OffsetDateTime> told,
            @Nullable Told<Timestamp> written,
            @Nullable Told<OffsetDateTime> other) {
        if (told == null || written == null || other == null) {
            return told;
        }
        boolean open = written.value().timed()
                && !written.value().zoned()
                && told.value().getOffset().equals(ZoneOffset.UTC);
        boolean near = apart(told.value(), other.value()).compareTo(DAY.multipliedBy(NEAR)) < 0;
        return open && near
                ? new Told<>(told.value().withOffsetSameLocal(other.value().getOffset()), told.reason())
                : told;
    }

    private static @Nullable OffsetDateTime placed(Timestamp time, Timestamp other) {
        if (!other.timed()) {
            return null;
        }
        OffsetDateTime moment = time.moment();
        OffsetDateTime seen = other.moment();
        boolean offset = other.zoned() && !seen.getOffset().equals(ZoneOffset.UTC);
        if (!time.zoned()) {
            return offset
                            && minute(moment)
                                    .toLocalDateTime()
                                    .equals(minute(seen).toLocalDateTime())
                    ? seen
                    : null;
        }
        if (offset) {
            return minute(moment).isEqual(minute(seen)) ? moment.withOffsetSameInstant(seen.getOffset()) : null;
        }
        return other.zoned() ? null : shifted(moment, seen);
    }

    private static OffsetDateTime minute(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The same moment on the clock that shows {@code wall}, where such a clock exists. */
    private static @Nullable OffsetDateTime shifted(OffsetDateTime moment, OffsetDateTime wall) {
        long minutes = ChronoUnit.MINUTES.between(minute(moment), minute(wall));
        boolean even = minutes % HOUR == 0 && minutes >= WESTERNMOST && minutes <= EASTERNMOST;
        return minutes != 0 && (even || UNEVEN.contains(minutes))
                ? moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60))
                : null;
    }
}
