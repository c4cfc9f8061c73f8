package org.kiosque.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Span;

class ReportsTest {

    private static final Instant ARRIVAL = Instant.parse("2025-08-09T06:00:00Z");

    @Test
    void aNameCountsAsOftenAsItIsNamedAndOnlyWhereItIsKnown() {
        assertThat(Reports.entities(analysis(entity("Q159", 2), entity(null, 3), entity("Q212", 0))))
                .containsExactly("Q159", "Q159", "Q212");
    }

    @Test
    void whatTheDocumentDoesNotTellComesFromItsAnalysisAndArrival() {
        var document = new Document("1", "Title", "Text", null, null, null, null);
        var report = Reports.of(document, analysis(), ARRIVAL);
        assertThat(report.document().language()).isEqualTo("fr");
        assertThat(report.at()).isEqualTo(ARRIVAL);
    }

    private static Analysis analysis(Analysis.Entity... entities) {
        return new Analysis(
                "fr", List.of(), List.of(), List.of(entities), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Analysis.Entity entity(@Nullable String id, int mentions) {
        var mention = new Analysis.Passage("x", new Span(0, 1), Analysis.In.TEXT);
        return new Analysis.Entity("x", Analysis.Type.PLACE, id, Collections.nCopies(mentions, mention));
    }
}
