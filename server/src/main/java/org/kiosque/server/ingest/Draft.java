package org.kiosque.server.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;
import org.kiosque.server.store.Submission;

/**
 * An article extracted and enriched, to be filed.
 *
 * @param arrival the arrival that it comes from, or 0
 * @param document the text as the analysis saw it
 * @param meaning what the operator's encoder made of it, or null
 * @param pieces what the article's page shows, with what recurs on its host; empty where only the feed told of it
 */
record Draft(
        long arrival,
        Submission submission,
        Article article,
        Analysis analysis,
        Document document,
        @Nullable Meaning meaning,
        List<String> pieces) {}
