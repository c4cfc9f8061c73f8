package org.kiosque.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.html.Urls;

class CatalogueTest {

    private static final List<Source> ALL = Catalogue.all();

    @Test
    void itHasManyFeedsInManyLanguages() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(400);
        assertThat(ALL.stream().map(Source::primaryLanguage).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(ALL.stream().map(Source::country).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void frenchHasTheGreatestShareAndEveryPartOfItsWorld() {
        var french = Catalogue.find(new Wanted("", "fr", ""));
        assertThat(french).hasSizeGreaterThanOrEqualTo(ALL.size() / 4);
        assertThat(french)
                .extracting(Source::country)
                .contains("BE", "CH", "CA", "LU", "MA", "DZ", "TN", "SN", "CI", "ML", "CD", "MG", "HT", "LB")
                .contains("RE", "GP", "MQ", "GF", "YT", "NC", "PF");
        assertThat(Catalogue.find(new Wanted("", "fr", "FR")).stream()
                        .map(Source::region)
                        .filter(region -> !region.isEmpty())
                        .collect(Collectors.toSet()))
                .hasSize(13);
    }

    @Test
    void everyFeedStandsOnceWithoutTrackers() {
        assertThat(ALL.stream().map(source -> source.feed().toString().replaceFirst("https?://(www\\.)?", "")))
                .doesNotHaveDuplicates();
        assertThat(ALL).allSatisfy(source -> {
            assertThat(source.feed().getScheme()).isEqualTo("https");
            assertThat(source.feed().getHost()).contains(".");
            assertThat(source.feed().getRawFragment()).isNull();
            assertThat(Urls.canonical(source.feed())).isEqualTo(source.feed());
            assertThat(source.feed().getHost()).doesNotContain("news.google", "feedburner", "reddit");
        });
    }

    @Test
    void languagesAndCountriesAreCodes() {
        Set<String> languages = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        assertThat(ALL).allSatisfy(source -> {
            assertThat(languages).contains(source.primaryLanguage());
            assertThat(source.language()).matches("[a-z]{2}(-[A-Z][a-z]{3})?");
            assertThat(countries).contains(source.country());
            assertThat(source.name()).isNotBlank().isEqualTo(source.name().strip());
        });
    }

    @Test
    void aPublishersFeedsDifferBySection() {
        assertThat(ALL.stream().map(it -> List.of(it.language(), it.country(), it.region(), it.name(), it.section())))
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsSortedByLanguageCountryAndRegion() {
        assertThat(ALL)
                .isSortedAccordingTo(Comparator.comparing(Source::language)
                        .thenComparing(Source::country)
                        .thenComparing(Source::region));
    }

    @Test
    void everyWordMustBeFoundWhateverItsAccents() {
        assertThat(names("reunion")).contains("Imaz Press", "Zinfos974");
        assertThat(names("senegal")).contains("SeneNews");
        assertThat(names("le monde afrique")).containsExactly("Le Monde Afrique");
        assertThat(names("l'humanité politics")).containsExactly("L’Humanité");
        assertThat(names("no such paper anywhere")).isEmpty();
    }

    @Test
    void chineseIsFoundInEitherScript() {
        assertThat(Catalogue.find(new Wanted("", "zh", "")))
                .extracting(Source::language)
                .contains("zh-Hans", "zh-Hant");
        assertThat(Catalogue.find(new Wanted("", "zh-Hant", "")))
                .extracting(Source::language)
                .containsOnly("zh-Hant");
    }

    @Test
    void aNameLeadsToItsMainFeedFirst() {
        assertThat(Catalogue.named("le monde").getFirst().section()).isEqualTo(Section.GENERAL);
        assertThat(Catalogue.named("le monde")).hasSizeGreaterThan(5);
        assertThat(Catalogue.named("monde")).isEmpty();
    }

    @Test
    void aNameOfSeveralPublishersIsNobodys() {
        assertThat(names("la nación")).isNotEmpty();
        assertThat(Catalogue.named("La Nación")).isEmpty();
    }

    private static List<String> names(String words) {
        return Catalogue.find(new Wanted(words, "", "")).stream()
                .map(Source::name)
                .toList();
    }
}
