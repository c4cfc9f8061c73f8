package org.kiosque.engine.text;

import java.time.ZoneOffset;

/** Reads the time of day and the offset from UTC. */
final class ClockReader {
    private static final int LARGEST_OFFSET = 18 * 3600;

    private final TokenRow row;
    private final WrittenMoment moment;

    ClockReader(TokenRow row, WrittenMoment moment) {
        this.row = row;
        this.moment = moment;
    }

    /** Reads 10:30, 10:30:15.5, 10h30, 10h or 10.30 Uhr. */
    boolean clock() {
        if (moment.hour != WrittenMoment.UNSET || !row.ahead(0).isNumberOf(1, 2)) {
            return false;
        }
        String mark = row.ahead(1).text();
        boolean parted = (row.isSign(1, ':') || isDotted()) && row.ahead(2).isNumberOf(1, 2);
        boolean worded = "h".equals(mark) || "uhr".equals(mark) || isLoneHour(mark);
        if (!parted && !worded) {
            return false;
        }
        moment.hour = row.ahead(0).value();
        row.skip("am".equals(mark) || "pm".equals(mark) ? 1 : 2);
        if (row.ahead(0).isNumberOf(parted ? 1 : 2, 2)) {
            moment.minute = row.ahead(0).value();
            row.skip(1);
            seconds();
        }
        return true;
    }

    private boolean isLoneHour(String mark) {
        return moment.hasDate() && ("am".equals(mark) || "pm".equals(mark));
    }

    private boolean isDotted() {
        boolean clock = row.isSign(1, '.') && row.ahead(2).isNumberOf(2, 2);
        boolean told = moment.year != WrittenMoment.UNSET && !row.isSign(3, '.');
        return clock && (told || "uhr".equals(row.ahead(3).text()));
    }

    private void seconds() {
        boolean marked = row.isSign(0, ':') || row.isSign(0, '.');
        if (!marked || !row.ahead(1).isNumberOf(1, 2)) {
            return;
        }
        moment.second = row.ahead(1).value();
        row.skip(2);
        boolean fraction = row.isSign(0, '.') || row.isSign(0, ',') || row.isSign(0, ':');
        if (fraction && row.isUnspacedNumber(1)) {
            moment.nano = Integer.parseInt((row.ahead(1).text() + "000000000").substring(0, 9));
            row.skip(2);
        }
    }

    /** Reads +02:00, +0200 or +2, behind a time or a zone such as GMT. */
    boolean offset() {
        boolean sign = row.isSign(0, '+') || row.isSign(0, '-');
        boolean placed = moment.hour != WrittenMoment.UNSET || moment.zone != null;
        if (!sign || !placed || !row.isUnspacedNumber(1) || isDate()) {
            return false;
        }
        int direction = row.isSign(0, '-') ? -1 : 1;
        int clock = clockFigures(row.ahead(1).text());
        row.skip(2);
        if (clock % 100 == 0 && row.isSign(0, ':') && row.ahead(1).isNumberOf(2, 2)) {
            clock += row.ahead(1).value();
            row.skip(2);
        }
        int seconds = clock / 100 * 3600 + clock % 100 * 60;
        if (seconds <= LARGEST_OFFSET) {
            moment.zone = ZoneOffset.ofTotalSeconds(direction * seconds);
        }
        return true;
    }

    private static int clockFigures(String figures) {
        int value = Integer.parseInt(figures);
        return figures.length() <= 2 ? value * 100 : value;
    }

    private boolean isDate() {
        return row.ahead(1).text().length() > 4 || (moment.year == WrittenMoment.UNSET && row.isSign(2, '-'));
    }
}
