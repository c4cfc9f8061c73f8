package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 15 Aug 2025 10:30:00 GMT      | 2025-08-15T10:30:00Z
            Fri, 15 Aug 2025 10:30:00 +0200    | 2025-08-15T10:30:00+02:00
            Fri, 15 Aug 2025 10:30 -0330       | 2025-08-15T10:30:00-03:30
            15 Aug 25 10:30:00 EST             | 2025-08-15T10:30:00-05:00
            Fri Aug 15 10:30:00 PDT 2025       | 2025-08-15T10:30:00-07:00
            Fri, 15-Aug-2025 10:30:00 UT       | 2025-08-15T10:30:00Z
            Friday, 15-Aug-99 10:30:00 GMT     | 1999-08-15T10:30:00Z
            Fri, 15 Aug 2025 10:30:00 UTC+2    | 2025-08-15T10:30:00+02:00
            Fri, 15 Aug 2025 10:30:00 ET       | 2025-08-15T10:30:00-04:00
            Fri, 15 Aug 2025                   | 2025-08-15T00:00:00Z
            Fri,15 Aug 2025 10:30:00GMT        | 2025-08-15T10:30:00Z
            Fri, 15 Aug 2025 24:00:00 GMT      | 2025-08-16T00:00:00Z
            Fri, 15 Aug 2025 10:30:60 GMT      | 2025-08-15T10:30:59Z
            Fri, 15 Aug 2025 10:30:00 +02:00   | 2025-08-15T10:30:00+02:00
            Fri, 15 Aug 2025 10:30:00 MEZ      | 2025-08-15T10:30:00+01:00
            2025, Aug 15 10:30                 | 2025-08-15T10:30:00Z
            """)
    void mailDates(String written, String moment) {
        assertReads(written, moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025                               | 2025-01-01T00:00:00Z
            2025-08                            | 2025-08-01T00:00:00Z
            2025-08-15                         | 2025-08-15T00:00:00Z
            20250815                           | 2025-08-15T00:00:00Z
            2025-08-15T10:30Z                  | 2025-08-15T10:30:00Z
            2025-08-15T10:30:15Z               | 2025-08-15T10:30:15Z
            2025-08-15T10:30:15.25+02:00       | 2025-08-15T10:30:15.25+02:00
            2025-08-15T10:30:15.123456789123Z  | 2025-08-15T10:30:15.123456789Z
            2025-08-15 10:30:15 +0200          | 2025-08-15T10:30:15+02:00
            2025-08-15 10:30:15 UTC            | 2025-08-15T10:30:15Z
            2025-08-15t10:30:15-05             | 2025-08-15T10:30:15-05:00
            20250815T103015Z                   | 2025-08-15T10:30:15Z
            20250815103015                     | 2025-08-15T10:30:15Z
            2025-227                           | 2025-08-15T00:00:00Z
            2025-W33-5                         | 2025-08-15T00:00:00Z
            2025-08-15T10:30:15+02:00[Europe/Paris] | 2025-08-15T10:30:15+02:00
            2025-08-15T10:30:15[Europe/Paris]  | 2025-08-15T10:30:15+02:00
            2025/08/15 10:30                   | 2025-08-15T10:30:00Z
            1755253800                         | 2025-08-15T10:30:00Z
            1755253800000                      | 2025-08-15T10:30:00Z
            """)
    void standardDatesAndEpochs(String written, String moment) {
        assertReads(written, moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ven., 15 août 2025 10:30:00 +0200     | 2025-08-15T10:30:00+02:00
            Publié le 15 août 2025 à 10h30        | 2025-08-15T10:30:00Z
            mar. 1er avril 2025 à 10h             | 2025-04-01T10:00:00Z
            15 févr. 2025                         | 2025-02-15T00:00:00Z
            15. August 2025, 10.30 Uhr            | 2025-08-15T10:30:00Z
            Stand: 15.08.2025 10:30 Uhr           | 2025-08-15T10:30:00Z
            am 15. August 2025 - 10:30            | 2025-08-15T10:30:00Z
            am 15. August 2025, 12:30 Uhr         | 2025-08-15T12:30:00Z
            August 15, 2025 at 12:30 am           | 2025-08-15T00:30:00Z
            2025-08-15 AM 12:30                   | 2025-08-15T00:30:00Z
            15 August 2025, © 2025                | 2025-08-15T00:00:00Z
            Do, 13 Mär 2025 10:30:00 CET          | 2025-03-13T10:30:00+01:00
            15 de agosto de 2025, 10:30           | 2025-08-15T10:30:00Z
            mar, 15 abr 2025 10:30:00             | 2025-04-15T10:30:00Z
            15 ago 2025 10:30                     | 2025-08-15T10:30:00Z
            venerdì 15 agosto 2025 alle 10:30     | 2025-08-15T10:30:00Z
            15 de março de 2025 às 10h30          | 2025-03-15T10:30:00Z
            15 августа 2025, 10:30                | 2025-08-15T10:30:00Z
            15 мая 2025 г. 10:30 МСК              | 2025-05-15T10:30:00+03:00
            ١٥ أغسطس ٢٠٢٥ ١٠:٣٠                   | 2025-08-15T10:30:00Z
            15 كانون الأول 2025                   | 2025-12-15T00:00:00Z
            15 sierpnia 2025                      | 2025-08-15T00:00:00Z
            15 Ağustos 2025 10:30                 | 2025-08-15T10:30:00Z
            2025年8月15日 10時30分                 | 2025-08-15T10:30:00Z
            2025년 8월 15일 오후 3:30              | 2025-08-15T15:30:00Z
            August 15th, 2025 at 3:30 p.m. EDT    | 2025-08-15T15:30:00-04:00
            8/15/2025 3:30:00 PM                  | 2025-08-15T15:30:00Z
            8/7/2025 12:30:00 AM                  | 2025-08-07T00:30:00Z
            15/08/2025 15:30                      | 2025-08-15T15:30:00Z
            7/8/2025                              | 2025-08-07T00:00:00Z
            15 สิงหาคม 2568                       | 2025-08-15T00:00:00Z
            """)
    void datesOfManyLanguages(String written, String moment) {
        assertReads(written, moment);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "''", "32 Aug 2025", "2025-13-01", "15 Aug", "a:b:c", "99:99:99", "+ - / : ,"})
    void whatIsNoDateIsEmpty(String written) {
        assertThat(Timestamps.parse(written)).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(Timestamps.parse(null)).isEmpty();
        assertThat(Timestamps.parse("2025-08-15 ".repeat(1000))).isEmpty();
    }

    @Test
    void anyTextIsReadWithoutAnException() {
        Random random = new Random(7);
        String signs = "0123456789012345678901234567899:-/+., TZWhampm年月日ÀéuilAugMarG[]()éجЯ\u0000";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(Timestamps.parse(text.toString())).isNotNull();
        }
    }

    @Test
    void theShortWayGivesWhatTheLongWayGives() {
        Random random = new Random(11);
        List<String> forms = List.of(
                "Fri, 15 Aug 2025 10:30:00 +0200",
                "Sun, 01 Mar 1998 23:59:59 GMT",
                "Tue, 31 Dec 2024 00:00:00 PST",
                "2025-08-15T10:30:00+02:00",
                "2025-02-28T10:30:00Z");
        String signs = "0123456789:-+, TZAM/";
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(forms.get(random.nextInt(forms.size())));
            for (int times = random.nextInt(4); times > 0; times--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            OffsetDateTime plain = PlainTimestamp.parse(text.toString());
            if (plain != null) {
                read++;
                assertThat(plain).as(text.toString()).isEqualTo(Timestamps.inWords(text.toString()));
            }
        }
        assertThat(read).isGreaterThan(15_000);
    }

    private static void assertReads(String written, @Nullable String moment) {
        assertThat(Timestamps.parse(written)).as(written).contains(OffsetDateTime.parse(moment));
    }
}
