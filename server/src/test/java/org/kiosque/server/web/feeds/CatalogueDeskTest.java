package org.kiosque.server.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Wanted;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.web.page.Reader;

class CatalogueDeskTest {

    @TempDir
    Path folder;

    private Store store;
    private Subscriptions subscriptions;
    private CatalogueDesk desk;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        subscriptions = new Subscriptions(store);
        desk = new CatalogueDesk(subscriptions);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReaderFromSwitzerlandBeginsWithSwissPapers() {
        var starters = desk.starters(reader(Locale.forLanguageTag("fr-CH")));
        assertThat(starters.blocks())
                .extracting(CatalogueView.Block::countryCode)
                .containsOnly("CH");
        assertThat(starters.feeds()).isBetween(5, 12);
    }

    @Test
    void aReaderOfALanguageThatThePagesDoNotSpeakStillBeginsWithIt() {
        assertThat(Home.of(List.of(Locale.forLanguageTag("uk"), Locale.ENGLISH)))
                .isEqualTo(new Home("uk", "UA"));
        assertThat(Home.of(List.of(Locale.forLanguageTag("xx"))))
                .extracting(Home::language)
                .isEqualTo("en");
        assertThat(Home.of(List.of()).language()).isEqualTo("en");
    }

    @Test
    void theReadersCountryStandsFirstAndOpen() {
        var view = desk.view(new Wanted("", "fr", ""), reader(Locale.FRANCE), "", 0);
        assertThat(view.blocks().getFirst().countryCode()).isEqualTo("FR");
        assertThat(view.blocks().getFirst().open()).isTrue();
        assertThat(view.blocks().getLast().open()).isFalse();
        assertThat(view.language()).isEqualTo("fr");
    }

    @Test
    void whatIsFollowedIsMarked() {
        var wanted = new Wanted("imaz press", "", "");
        var feed = Catalogue.find(wanted).getFirst().feed().toString();
        assertThat(offer(wanted).followed()).isFalse();
        subscriptions.add(feed, "", null, null, Instant.EPOCH);
        assertThat(offer(wanted).followed()).isTrue();
    }

    private CatalogueView.Offer offer(Wanted wanted) {
        var view = desk.view(wanted, reader(Locale.FRANCE), "", 0);
        return view.blocks().getFirst().publishers().getFirst().offers().getFirst();
    }

    private static Reader reader(Locale locale) {
        return Reader.of(List.of(locale), Clock.systemUTC());
    }
}
