package org.kiosque.server.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kiosque.encoder.Encoder;
import org.kiosque.encoder.EncoderException;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.MeaningRows;
import org.kiosque.server.store.Settings;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;

/** Asks the operator's encoder, if there is one, for the meaning of articles. */
public final class Meanings {

    private static final Logger LOG = Logger.getLogger(Meanings.class);

    private static final String ENCODER = "encoder";
    private static final int BATCH = 200;

    private Meanings() {}

    /** The meaning of headline and beginning; null without an encoder, or where it fails, which costs nothing else. */
    static @Nullable Meaning of(Document document, @Nullable Encoder encoder) {
        if (encoder == null) {
            return null;
        }
        try {
            return encoder.encode(document);
        } catch (EncoderException e) {
            LOG.errorf(e, "The meaning of %s can't be told", document.id());
            return null;
        }
    }

    /** Forgets what another encoder made of the articles: meanings of two can't be compared. */
    public static void keepOnly(Encoder encoder, Store store) {
        var settings = new Settings(store);
        if (settings.find(ENCODER).filter(encoder.name()::equals).isEmpty()) {
            store.change(handle -> new MeaningRows(handle).forgetAll());
            settings.put(ENCODER, encoder.name());
        }
    }

    /** Gives the stored articles that have no meaning theirs. */
    public static void complete(Store store, Encoder encoder, IntConsumer progress) {
        var shelf = new Shelf(store);
        int done = 0;
        long last = 0;
        for (var items = shelf.after(0, BATCH); !items.isEmpty(); items = shelf.after(last, BATCH)) {
            Map<Long, Meaning> made = new LinkedHashMap<>();
            for (var item : items) {
                var meaning = item.meaning() == null ? of(document(item), encoder) : null;
                if (meaning != null) {
                    made.put(item.id(), meaning);
                }
                progress.accept(++done);
            }
            store.change(handle -> made.forEach(new MeaningRows(handle)::put));
            last = items.getLast().id();
        }
    }

    private static Document document(Shelf.Item item) {
        return Editing.document(Json.read(item.articleJson(), Article.class));
    }
}
