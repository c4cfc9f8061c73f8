package org.kiosque.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;

/** Makes what the clusterer takes from what the analyst found: the same in the newsroom and in the tools. */
public final class Reports {

    private Reports() {}

    /** Analyses a document and makes its report; {@code arrival} counts where it tells no time. */
    public static Report of(Document document, Instant arrival) {
        return of(document, Analyzer.analyze(document), arrival);
    }

    /** The report of a document that was analysed; {@code arrival} counts where it tells no time. */
    public static Report of(Document document, Analysis analysis, Instant arrival) {
        var told = new Document(
                document.id(),
                document.title(),
                document.text(),
                document.language() == null ? analysis.language() : document.language(),
                document.published(),
                document.url(),
                document.publisher());
        return Report.of(told, entities(analysis), arrival);
    }

    /** The stable ids of what an article names, each as often as it is named. */
    public static List<String> entities(Analysis analysis) {
        var ids = new ArrayList<String>();
        for (var entity : analysis.entities()) {
            if (entity.entity() != null) {
                for (int i = 0; i < Math.max(1, entity.mentions().size()); i++) {
                    ids.add(entity.entity());
                }
            }
        }
        return List.copyOf(ids);
    }
}
