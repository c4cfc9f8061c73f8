package org.kiosque.server.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiosque.server.web.page.Reader;

class CatalogueTest {

    @Test
    void itHasManyPublishersInManyLanguages() {
        assertThat(Catalogue.sources()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Catalogue.sources())
                .extracting(Catalogue.Source::language)
                .contains("fr", "en", "de", "es", "ar", "ru");
    }

    @Test
    void everyFeedHasAnAddressOfItsOwn() {
        assertThat(Catalogue.sources())
                .extracting(Catalogue.Source::feed)
                .doesNotHaveDuplicates()
                .allSatisfy(feed -> {
                    assertThat(URI.create(feed).getScheme()).isIn("http", "https");
                    assertThat(URI.create(feed).getHost()).contains(".");
                });
    }

    @Test
    void languagesAndCountriesAreCodes() {
        assertThat(Catalogue.sources()).allSatisfy(source -> {
            assertThat(Set.of(Locale.getISOLanguages())).contains(source.language());
            assertThat(Set.of(Locale.getISOCountries())).contains(source.country());
            assertThat(source.name()).isNotBlank();
            assertThat(source.section()).isNotBlank();
        });
    }

    @Test
    void theReadersLanguageComesFirst() {
        var english = Reader.of(List.of(Locale.UK), Clock.systemUTC());
        assertThat(Catalogue.groups(english).getFirst().tongue().code()).isEqualTo("en");
    }
}
