package org.kiosque.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.feed.Pace;

class RhythmTest {

    private static final Instant START = Instant.parse("2025-08-01T00:00:00Z");
    private static final Timing TIMING = Timing.DEFAULT;

    /** A feed that publishes at given times, followed by the schedule as the newsroom does. */
    private static final class Followed {
        private final List<Instant> times;
        private final SplittableRandom chance = new SplittableRandom(7);
        private final List<Instant> visits = new ArrayList<>();
        private final List<Duration> delays = new ArrayList<>();
        private Rhythm rhythm = Rhythm.UNKNOWN;
        private Instant now = START;
        private Instant last = START;

        Followed(List<Instant> times) {
            this.times = times;
        }

        Followed until(Instant end) {
            while (now.isBefore(end)) {
                var came = times.stream()
                        .filter(time -> time.isAfter(last) && !time.isAfter(now))
                        .toList();
                rhythm = rhythm.after(came, last, now);
                came.forEach(time -> delays.add(Duration.between(time, now)));
                visits.add(now);
                last = now;
                now = TIMING.next(rhythm, Wishes.NONE, now, chance).at();
            }
            return this;
        }

        long visits(Instant from, Instant to) {
            return visits.stream()
                    .filter(visit -> !visit.isBefore(from) && visit.isBefore(to))
                    .count();
        }
    }

    @Test
    void aFeedWithAnEntryEachHalfHourIsVisitedAboutFourTimesAnHour() {
        var followed = new Followed(every(Duration.ofMinutes(30), day(0), day(10))).until(day(10));
        assertThat(followed.visits(day(8), day(10))).isBetween(48L * 3, 48L * 5);
    }

    @Test
    void aMorningPaperIsVisitedOftenInTheMorningAndSeldomAtOtherTimes() {
        List<Instant> times = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            times.addAll(every(
                    Duration.ofMinutes(4), day(day).plus(5, ChronoUnit.HOURS), day(day).plus(7, ChronoUnit.HOURS)));
        }
        var followed = new Followed(times).until(day(40));
        long morning = followed.visits(day(39).plus(5, ChronoUnit.HOURS), day(39).plus(7, ChronoUnit.HOURS));
        long all = followed.visits(day(39), day(40));
        assertThat(morning).isGreaterThan(20);
        assertThat(all - morning).isLessThan(morning);
        var delays = followed.delays.subList(followed.delays.size() - 200, followed.delays.size()).stream()
                .sorted()
                .toList();
        assertThat(delays.get(100)).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void aFeedThatFellSilentIsVisitedLessAndLessAndRecoversWithinADay() {
        List<Instant> times = new ArrayList<>(every(Duration.ofMinutes(20), day(0), day(10)));
        times.addAll(every(Duration.ofMinutes(20), day(40), day(50)));
        var followed = new Followed(times).until(day(50));
        assertThat(followed.visits(day(9), day(10))).isGreaterThan(100);
        assertThat(followed.visits(day(30), day(40))).isBetween(10L, 14L);
        assertThat(followed.visits(day(43), day(44))).isGreaterThan(72);
    }

    @Test
    void noIntervalLeavesTheBoundsWhateverComes() {
        var chance = new Random(11);
        for (int round = 0; round < 300; round++) {
            var rhythm = Rhythm.first(times(chance), START);
            var last = START;
            for (int visit = 0; visit < 30; visit++) {
                var wishes = new Wishes(between(wish(chance)), wish(chance), chance.nextBoolean());
                var next = TIMING.next(rhythm, wishes, last, chance);
                assertThat(Duration.between(last, next.at())).isBetween(TIMING.shortest(), TIMING.longest());
                rhythm =
                        Rhythm.read(rhythm.after(times(chance), last, next.at()).write());
                last = next.at();
            }
        }
    }

    @Test
    void aFeedThatAsksToBeLeftAloneForAYearIsVisitedTheNextDay() {
        var year = Duration.ofDays(365);
        var next = TIMING.next(Rhythm.UNKNOWN, new Wishes(between(year), year, false), START, new Random(1));
        assertThat(next.at()).isEqualTo(START.plus(TIMING.longest()));
        assertThat(next.why()).isEqualTo(Why.FEED);
    }

    @Test
    void theLongestWishOfThePublisherHolds() {
        var fast = new Rhythm(60, Collections.nCopies(24, 60.0));
        var wishes = new Wishes(between(Duration.ofMinutes(30)), Duration.ofMinutes(45), false);
        var next = TIMING.next(fast, wishes, START, new Random(1));
        assertThat(Duration.between(START, next.at())).isGreaterThanOrEqualTo(Duration.ofMinutes(45));
        assertThat(next.why()).isEqualTo(Why.CACHE);
    }

    @Test
    void aFeedIsNotVisitedInTheHoursAndOnTheDaysThatItAsksToBeSkipped() {
        var friday = Instant.parse("2025-08-15T20:00:00Z");
        var nights = new Pace(null, Set.of(21, 22, 23), Set.of());
        var nightsAndWeekends = new Pace(null, Set.of(21, 22, 23), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        var hourly = new Rhythm(.4, Collections.nCopies(24, .4));

        assertThat(TIMING.next(hourly, new Wishes(nights, null, false), friday, new Random(1)))
                .isEqualTo(new Appointment(Instant.parse("2025-08-16T00:00:00Z"), Why.FEED));
        assertThat(TIMING.next(hourly, new Wishes(nightsAndWeekends, null, false), friday, new Random(1))
                        .at())
                .isEqualTo(friday.plus(TIMING.longest()));
    }

    @Test
    void aFeedThatAsksToBeSkippedAlwaysIsVisitedAllTheSame() {
        var always = new Pace(null, Set.of(), Set.of(DayOfWeek.values()));
        var next = TIMING.next(Rhythm.UNKNOWN, new Wishes(always, null, false), START, new Random(1));
        assertThat(Duration.between(START, next.at())).isBetween(TIMING.shortest(), TIMING.longest());
    }

    private static Pace between(@Nullable Duration wish) {
        return new Pace(wish, Set.of(), Set.of());
    }

    @Test
    void failuresDoubleTheWaitUpToADay() {
        var chance = new Random(3);
        Duration before = Duration.ZERO;
        for (int failures = 1; failures <= 9; failures++) {
            var wait = Duration.between(
                    START, TIMING.afterFailure(failures, START, chance).at());
            assertThat(wait).isGreaterThan(before);
            before = wait;
        }
        assertThat(Duration.between(
                        START, TIMING.afterFailure(1_000, START, chance).at()))
                .isBetween(Duration.ofHours(21), TIMING.longest());
    }

    @Test
    void whatWasWrittenIsReadAgainAndRubbishIsUnknown() {
        var rhythm = Rhythm.first(every(Duration.ofMinutes(17), day(0), day(3)), day(3));
        assertThat(Rhythm.read(rhythm.write()).write()).isEqualTo(rhythm.write());
        for (String rubbish : List.of("", "1 2 3", "NaN" + " 1".repeat(24), "-1" + " 1".repeat(24), "x")) {
            assertThat(Rhythm.read(rubbish)).isEqualTo(Rhythm.UNKNOWN);
        }
    }

    private static List<Instant> times(Random chance) {
        List<Instant> times = new ArrayList<>();
        for (int i = chance.nextInt(40); i > 0; i--) {
            times.add(START.plusSeconds(chance.nextLong(-400_000_000L, 400_000_000L)));
        }
        return times;
    }

    private static @Nullable Duration wish(Random chance) {
        return chance.nextBoolean() ? null : Duration.ofSeconds(chance.nextLong(0, 100_000_000));
    }

    private static List<Instant> every(Duration step, Instant from, Instant to) {
        List<Instant> times = new ArrayList<>();
        for (var at = from.plus(step); !at.isAfter(to); at = at.plus(step)) {
            times.add(at);
        }
        return times;
    }

    private static Instant day(int number) {
        return START.plus(number, ChronoUnit.DAYS);
    }
}
