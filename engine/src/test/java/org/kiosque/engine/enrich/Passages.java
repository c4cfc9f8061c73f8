package org.kiosque.engine.enrich;

import java.util.List;
import java.util.stream.Stream;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;

/** Every passage of an analysis, for tests that compare them with their places. */
final class Passages {

    private Passages() {}

    static List<Passage> of(Analysis analysis) {
        return Stream.of(
                        analysis.entities().stream().flatMap(entity -> entity.mentions().stream()),
                        analysis.quotes().stream().map(Analysis.Quote::passage),
                        analysis.quotes().stream()
                                .flatMap(quote -> Stream.ofNullable(quote.speaker()))
                                .map(Analysis.Speaker::mention),
                        analysis.dates().stream().map(Analysis.DateMention::passage),
                        analysis.numbers().stream().map(Analysis.NumberMention::passage),
                        analysis.positions().stream().map(Analysis.Position::what),
                        analysis.summary().stream())
                .flatMap(stream -> stream)
                .toList();
    }
}
