package org.kiosque.server.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AgesTest {

    private static final Instant NOW = Instant.parse("2025-08-09T14:00:00Z");
    private static final Ages FRENCH = new Ages("fr", NOW, ZoneId.of("Europe/Paris"));
    private static final Ages ENGLISH = new Ages("en", NOW, ZoneId.of("Europe/Paris"));

    @Test
    void agesAreToldInFrench() {
        assertThat(french(0)).isEqualTo("à l’instant");
        assertThat(french(60)).isEqualTo("il y a 1 minute");
        assertThat(french(59 * 60)).isEqualTo("il y a 59 minutes");
        assertThat(french(6 * 3600)).isEqualTo("il y a 6 heures");
        assertThat(french(25 * 3600)).isEqualTo("hier");
        assertThat(french(3 * 86400)).isEqualTo("il y a 3 jours");
        assertThat(french(8 * 86400)).isEqualTo("1er août 2025");
        assertThat(french(20 * 86400)).isEqualTo("20 juillet 2025");
    }

    @Test
    void agesAreToldInEnglish() {
        assertThat(english(10)).isEqualTo("just now");
        assertThat(english(3600)).isEqualTo("1 hour ago");
        assertThat(english(6 * 3600)).isEqualTo("6 hours ago");
        assertThat(english(25 * 3600)).isEqualTo("yesterday");
        assertThat(english(2 * 86400)).isEqualTo("2 days ago");
        assertThat(english(8 * 86400)).isEqualTo("1 August 2025");
    }

    @Test
    void clocksMayDifferALittle() {
        assertThat(english(-120)).isEqualTo("just now");
        assertThat(english(-86400)).isEqualTo("10 August 2025");
    }

    @Test
    void aMomentIsForMachinesToo() {
        var moment = FRENCH.of(NOW.minusSeconds(60).plusMillis(5));
        assertThat(moment.iso()).isEqualTo("2025-08-09T13:59:00Z");
        assertThat(moment.full()).isEqualTo("samedi 9 août 2025 à 15:59");
    }

    @Test
    void datesAreToldInWords() {
        assertThat(DateWords.of("2025-08-15", "fr")).isEqualTo("15 août 2025");
        assertThat(DateWords.of("2025-08-15T19:00", "en")).isEqualTo("15 August 2025");
        assertThat(DateWords.of("2025-08", "fr")).isEqualTo("août 2025");
        assertThat(DateWords.of("2025-W33", "fr")).isEmpty();
        assertThat(DateWords.of("2025-08-01/2025-08-03", "fr")).isEmpty();
        assertThat(DateWords.of("2025-99-99", "fr")).isEmpty();
    }

    private static String french(long seconds) {
        return FRENCH.age(NOW.minus(Duration.ofSeconds(seconds)));
    }

    private static String english(long seconds) {
        return ENGLISH.age(NOW.minus(Duration.ofSeconds(seconds)));
    }
}
