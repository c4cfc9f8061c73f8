package org.kiosque.engine.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AtlasTest {

    @Test
    void aCityIsWhereItIs() {
        Spot istanbul = Atlas.spot("Q406").orElseThrow();
        assertThat(istanbul.latitude()).isCloseTo(41.0, within(.1));
        assertThat(istanbul.longitude()).isCloseTo(28.95, within(.1));
    }

    @Test
    void aCityIsInACountryAndACountryInNone() {
        assertThat(Atlas.country("Q406", "fr")).contains("Turquie");
        assertThat(Atlas.country("Q406", "en")).contains("Turkey");
        assertThat(Atlas.country("Q878", "fr")).isEmpty();
        assertThat(Atlas.country(null, "fr")).isEmpty();
    }

    @Test
    void aCountryIsInTheMiddleOfItsPeople() {
        Spot emirates = Atlas.spot("Q878").orElseThrow();
        assertThat(emirates.latitude()).isBetween(24.0, 25.5);
        assertThat(emirates.longitude()).isBetween(54.0, 56.0);
    }

    @Test
    void aRegionIsInTheMiddleOfItsPeople() {
        Spot alaska = Atlas.spot("Q797").orElseThrow();
        assertThat(alaska.latitude()).isBetween(58.0, 66.0);
        assertThat(alaska.longitude()).isBetween(-152.0, -145.0);
    }

    @Test
    void whatIsNoPlaceIsNowhere() {
        assertThat(Atlas.spot("person:nobody")).isEmpty();
        assertThat(Atlas.spot(null)).isEmpty();
        assertThat(Atlas.spot("region:DE-BY")).isEmpty();
    }

    @Test
    void anIdentifierIsCalledByItsNameInEachLanguage() {
        assertThat(Atlas.label("Q878", "fr")).contains("Émirats arabes unis");
        assertThat(Atlas.label("Q878", "es")).contains("Emiratos Árabes Unidos");
        assertThat(Atlas.label("nothing", "fr")).isEmpty();
        assertThat(Atlas.label(null, "fr")).isEmpty();
    }

    @Test
    void thousandsOfCitiesAreOnTheMap() {
        assertThat(Atlas.cities()).hasSizeGreaterThan(5_000).allSatisfy(spot -> {
            assertThat(spot.latitude()).isBetween(-56.0, 84.0);
            assertThat(spot.longitude()).isBetween(-180.0, 180.0);
        });
    }
}
