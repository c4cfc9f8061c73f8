package org.kiosque.engine.metadata;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamp;

/**
 * Chooses when an article appeared.
 *
 * @param declared what the page declares of it, not empty, the most trustworthy first
 * @param shown what its address and its lines tell
 * @param beside those of them that stand by the headline
 * @param modified the last change
 */
record Appearance(
        List<Told<Timestamp>> declared,
        List<Told<Timestamp>> shown,
        List<Told<Timestamp>> beside,
        @Nullable Told<Timestamp> modified) {

    /** Names that pages also give the day of a change, or of their making. */
    private static final Set<String> WEAK = Set.of(
            "dateCreated",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "dc:date",
            "dc.date.created",
            "dc:date.created",
            "date",
            "created",
            "datecreated",
            "date.created",
            "article.created");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    Appearance {
        declared = straight(declared, modified);
        shown = straight(shown, modified);
        beside = straight(beside, modified);
    }

    /** Where day and month were read the other way round, the day of the last change, after which nothing appears. */
    private static List<Told<Timestamp>> straight(List<Told<Timestamp>> list, @Nullable Told<Timestamp> modified) {
        return modified == null
                ? List.copyOf(list)
                : list.stream()
                        .map(told -> isTurned(told, modified) && isBefore(modified, told) ? on(told, modified) : told)
                        .toList();
    }

    private static Told<Timestamp> on(Told<Timestamp> told, Told<Timestamp> day) {
        Timestamp time = told.value();
        OffsetDateTime moment = time.moment().with(day.value().moment().toLocalDate());
        return new Told<>(new Timestamp(moment, time.dated(), time.timed(), time.zoned()), told.reason());
    }

    Told<Timestamp> told() {
        Told<Timestamp> first = declared.getFirst();
        return isWeak(first) ? seen(first) : possible(agreed(first));
    }

    /**
     * What is declared first, unless it was renewed with the last change and something else is declared that is
     * older, or a reader sees the day of something else that is declared and not of this.
     */
    private Told<Timestamp> agreed(Told<Timestamp> first) {
        List<Told<Timestamp>> others = declared.stream()
                .filter(told -> !isWeak(told) && !told.value().meets(first.value()))
                .toList();
        Optional<Told<Timestamp>> older = others.stream()
                .filter(told -> isRenewed(first) && isBefore(told, first))
                .findFirst();
        return older.or(() -> others.stream()
                        .filter(told -> !isShown(first) && isShown(told))
                        .findFirst())
                .orElse(first);
    }

    /** What is declared, unless it lies after the last change or was renewed with it, and what is shown is older. */
    private Told<Timestamp> possible(Told<Timestamp> first) {
        boolean late = modified == null
                || first.value().moment().isAfter(modified.value().moment().plus(DAY));
        boolean renewed = isRenewed(first);
        boolean alone = shown.stream().noneMatch(told -> isNear(told, first) || isTurned(told, first));
        return alone && (late || renewed)
                ? shown.stream()
                        .filter(told -> isBefore(told, first))
                        .filter(told -> isAddress(told) || (renewed ? beside.contains(told) : modified != null))
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private static boolean isAddress(Told<Timestamp> told) {
        return told.reason().source() == Reason.Source.ADDRESS;
    }

    private static boolean isNear(Told<Timestamp> told, Told<Timestamp> other) {
        Duration apart = Moments.apart(told.value().moment(), other.value().moment());
        return apart.compareTo(DAY.multipliedBy(2)) < 0;
    }

    /** Whether both are the same day where one is read with its day and its month the other way round. */
    private static boolean isTurned(Told<Timestamp> told, Told<Timestamp> other) {
        OffsetDateTime moment = told.value().moment();
        OffsetDateTime seen = other.value().moment();
        return moment.getYear() == seen.getYear()
                && moment.getDayOfMonth() == seen.getMonthValue()
                && moment.getMonthValue() == seen.getDayOfMonth();
    }

    /** What a reader sees, where that is another day than a weak name tells. */
    private Told<Timestamp> seen(Told<Timestamp> weak) {
        return isShown(weak)
                ? weak
                : Stream.concat(beside.stream(), shown.stream().filter(told -> isBefore(told, weak)))
                        .findFirst()
                        .orElse(weak);
    }

    private boolean isShown(Told<Timestamp> told) {
        return shown.stream().anyMatch(seen -> seen.value().meets(told.value()));
    }

    private boolean isRenewed(Told<Timestamp> told) {
        return modified != null
                && Moments.apart(told.value().moment(), modified.value().moment())
                                .compareTo(HOUR)
                        < 0;
    }

    private static boolean isBefore(Told<Timestamp> told, Told<Timestamp> other) {
        OffsetDateTime moment = told.value().moment();
        return moment.isBefore(other.value().moment());
    }

    private static boolean isWeak(Told<Timestamp> told) {
        return WEAK.contains(told.reason().name());
    }
}
