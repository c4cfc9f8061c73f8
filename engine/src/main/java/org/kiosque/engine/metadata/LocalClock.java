package org.kiosque.engine.metadata;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamp;

/** Puts moments on the publisher's clock as far as the page gives it away. */
final class LocalClock {

    /** Offsets in minutes that aren't whole hours. */
    private static final Set<Long> UNEVEN = Set.of(-210L, -150L, 210L, 270L, 330L, 345L, 390L, 570L, 630L);

    private static final int NEAR = 14;
    private static final int HOUR = 60;
    private static final int WESTERNMOST = -11 * HOUR;
    private static final int EASTERNMOST = 14 * HOUR;
    /** Further west hardly anyone publishes: there a day before is rather that of the draft. */
    private static final int PACIFIC = -8;

    private static final Duration DAY = Duration.ofDays(1);

    private LocalClock() {}

    /** The moment with the publisher's own offset where another part of the page gives it away. */
    static @Nullable Told<OffsetDateTime> placed(@Nullable Told<Timestamp> told, List<Told<Timestamp>> others) {
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
    static @Nullable Told<OffsetDateTime> alike(
            @Nullable Told<OffsetDateTime> told,
            @Nullable Told<Timestamp> written,
            @Nullable Told<OffsetDateTime> other) {
        if (told == null || written == null || other == null) {
            return told;
        }
        boolean open = written.value().timed()
                && !written.value().zoned()
                && told.value().getOffset().equals(ZoneOffset.UTC);
        boolean near = Moments.apart(told.value(), other.value()).compareTo(DAY.multipliedBy(NEAR)) < 0;
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

    /**
     * A time in UTC whose day is only the neighbour of the days that the address and the lines by the headline tell, on
     * the nearest clock that shows one of these.
     */
    static @Nullable Told<OffsetDateTime> onDay(
            @Nullable Told<OffsetDateTime> told, @Nullable Told<Timestamp> written, List<LocalDate> days) {
        if (told == null || written == null || !written.value().isUniversal() || isOn(told.value(), days)) {
            return told;
        }
        return days.stream()
                .map(day -> onDay(told.value(), day))
                .filter(Objects::nonNull)
                .findFirst()
                .map(moment -> new Told<>(moment, told.reason()))
                .orElse(told);
    }

    private static boolean isOn(OffsetDateTime moment, List<LocalDate> days) {
        return !moment.getOffset().equals(ZoneOffset.UTC) || days.contains(moment.toLocalDate());
    }

    private static @Nullable OffsetDateTime onDay(OffsetDateTime moment, LocalDate day) {
        OffsetDateTime begin = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        boolean before = moment.isBefore(begin);
        long seconds = ChronoUnit.SECONDS.between(
                moment, before ? begin : begin.plus(DAY).minusSeconds(1));
        long hours = before ? Math.ceilDiv(seconds, 3600) : Math.floorDiv(seconds, 3600);
        return hours >= PACIFIC && hours * HOUR <= EASTERNMOST
                ? moment.withOffsetSameInstant(ZoneOffset.ofHours((int) hours))
                : null;
    }
}
