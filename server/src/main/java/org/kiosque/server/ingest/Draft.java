package org.kiosque.server.ingest;

import java.util.List;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.text.Document;
import org.kiosque.server.store.Submission;

/**
 * An article extracted and enriched, to be filed.
 *
 * @param arrival the arrival that it comes from, or 0
 * @param document the text as the analysis saw it
 * @param pieces what the article's page shows, with what recurs on its host; empty where only the feed told of it
 */
record Draft(
        long arrival,
        Submission submission,
        Article article,
        Analysis analysis,
        Document document,
        List<String> pieces) {}
