package org.kiosque.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.encoder.Encoder;
import org.kiosque.encoder.EncoderException;
import org.kiosque.engine.enrich.name.OwnNames;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.rights.Rights;
import org.kiosque.engine.site.SiteRules;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.server.json.Json;
import org.kiosque.server.lease.Gzip;
import org.kiosque.server.rules.House;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.template.Templates;

class MeaningsTest {

    private static final Instant MORNING = Instant.parse("2025-08-15T08:00:00Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        store.change(handle -> handle.execute(
                "insert into feed (id, url, title, next_visit, added) values (1, 'https://a.example/rss', '', 0, 0)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Counts letters: an encoder of its own kind. */
    private record Letters(String name) implements Encoder {

        @Override
        public Meaning encode(String text) {
            if (text.startsWith("Illisible")) {
                throw new EncoderException("too hard");
            }
            float[] counts = new float[26];
            text.toLowerCase(java.util.Locale.ROOT)
                    .chars()
                    .filter(letter -> letter >= 'a' && letter <= 'z')
                    .forEach(letter -> counts[letter - 'a']++);
            return Meaning.of(counts);
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }

    @Test
    void anArticleIsStoredWithItsMeaning() {
        var encoder = new Letters("letters");
        file(encoder, 1, "Le phare de Kermorvan est rallumé");
        file(null, 2, "Le marché de Crozon reprend");
        file(encoder, 3, "Illisible");
        assertThat(stored())
                .hasSize(3)
                .filteredOn(item -> item.meaning() != null)
                .hasSize(1);
        var meaning = Objects.requireNonNull(stored().getFirst().meaning());
        assertThat(meaning.cosine(encoder.encode("Le phare de Kermorvan est rallumé. " + body())))
                .isGreaterThan(.999);
    }

    @Test
    void whatHasNoMeaningIsGivenOneWithoutTouchingTheOthers() {
        var encoder = new Letters("letters");
        Meanings.keepOnly(encoder, store);
        file(encoder, 1, "Le phare de Kermorvan est rallumé");
        file(null, 2, "Le marché de Crozon reprend");
        Meanings.keepOnly(encoder, store);
        assertThat(stored().getFirst().meaning()).isNotNull();
        Meanings.complete(store, encoder, done -> {});
        assertThat(stored()).allMatch(item -> item.meaning() != null);
    }

    @Test
    void whatAnotherEncoderMadeIsForgotten() {
        var encoder = new Letters("letters");
        Meanings.keepOnly(encoder, store);
        file(encoder, 1, "Le phare de Kermorvan est rallumé");
        Meanings.keepOnly(new Letters("other"), store);
        assertThat(stored()).allMatch(item -> item.meaning() == null);
    }

    private List<Shelf.Item> stored() {
        return new Shelf(store).after(0, 10);
    }

    private static String body() {
        return "Les habitants de la pointe ont retrouvé hier soir la lumière du phare, éteinte depuis la tempête.";
    }

    private void file(@Nullable Encoder encoder, int number, String title) {
        var url = URI.create("https://a.example/article-" + number);
        String html = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1><p>" + body() + "</p></article></body></html>";
        var page = new Page(url, html.getBytes(StandardCharsets.UTF_8), "text/html");
        var entry = new Entry(
                "g" + number, url, title, null, null, null, null, "fr", List.of(), List.of(), List.of(), List.of());
        store.change(handle -> handle.execute(
                "insert into entry (id, feed_id, guid, url, entry_json, seen) values (?, 1, ?, ?, ?, 0)",
                number,
                entry.id(),
                url.toString(),
                Json.write(entry)));
        var assignment = new Assignment(number, 1, "", url.toString(), Json.write(entry), 0, 0, null);
        var templates = new Templates(store);
        var editing = new Editing(Revisits.DEFAULT, new House(SiteRules.NONE, OwnNames.NONE, encoder), templates);
        var visited = new Visited(assignment, entry, page, Gzip.pack(page.body()), null, MORNING, Rights.NONE);
        new Filing(store, templates).file(editing.edit(visited).stream().toList());
    }
}
