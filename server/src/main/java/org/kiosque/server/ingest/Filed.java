package org.kiosque.server.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;
import org.kiosque.server.desk.Reports;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Shelf;

/**
 * A stored article as those take it who look for its story and its copies.
 *
 * @param document named by the article's id
 */
record Filed(long id, Document document, Report report) {

    private static final int SHORTEST_COPY = 200;

    static Filed of(Shelf.Item item) {
        var document = Editing.document(Json.read(item.articleJson(), Article.class));
        var analysis = Json.read(item.analysisJson(), Analysis.class);
        return of(item.id(), document, analysis, item.published(), item.meaning());
    }

    static Filed of(long id, Document document, Analysis analysis, Instant published, @Nullable Meaning meaning) {
        var named = new Document(
                Long.toString(id),
                document.title(),
                document.text(),
                document.language(),
                document.published(),
                document.url(),
                document.publisher());
        return new Filed(id, named, new Report(named, Reports.entities(analysis), published, meaning));
    }

    /** Whether there is enough text to tell a copy from a coincidence. */
    boolean isLongEnough() {
        return document.text().length() >= SHORTEST_COPY;
    }
}
