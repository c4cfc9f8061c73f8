package org.kiosque.engine.enrich;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Keyphrase;
import org.kiosque.engine.enrich.date.Dates;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.name.OwnNames;
import org.kiosque.engine.enrich.number.Numbers;
import org.kiosque.engine.enrich.quote.Quotes;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.topic.Hashtags;
import org.kiosque.engine.enrich.topic.Keyphrases;
import org.kiosque.engine.enrich.topic.Summary;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Languages;

/**
 * Tells what an article says: the one way into this package. Language data is read at the first article of
 * each language and kept; the analysis itself keeps nothing, so any number of threads may call it.
 */
public final class Analyzer {

    private Analyzer() {}

    public static Analysis analyze(Document document) {
        return analyze(document, List.of());
    }

    /**
     * Analyses an article.
     *
     * @param publisherTags the publisher's own tags, which make a hashtag that agrees more certain
     */
    public static Analysis analyze(Document document, List<String> publisherTags) {
        return analyze(document, publisherTags, OwnNames.NONE);
    }

    /**
     * Analyses an article.
     *
     * @param own names that the operator has added
     */
    public static Analysis analyze(Document document, List<String> publisherTags, OwnNames own) {
        String language = language(document);
        String known = language == null ? "" : language;
        Reading title = new Reading(document.title(), In.TITLE, known);
        Reading text = new Reading(document.text(), In.TEXT, known);
        Entities entities = Entities.of(title, text, own, document.url());
        List<Keyphrase> keyphrases = Keyphrases.of(title, text);
        List<Analysis.DateMention> dates = Dates.in(text, document.published());
        Quotes.Said said = Quotes.of(title, text, entities);
        return new Analysis(
                language,
                Hashtags.of(entities, keyphrases, title, text, publisherTags),
                keyphrases,
                entities.list(),
                said.quotes(),
                dates,
                Numbers.in(text, dates),
                said.positions(),
                Summary.of(title, text));
    }

    private static @Nullable String language(Document document) {
        String told = document.language();
        if (told != null && !told.isBlank()) {
            int end = told.indexOf('-');
            return (end > 0 ? told.substring(0, end) : told).toLowerCase(Locale.ROOT);
        }
        return Languages.detect(document.title() + "\n\n" + document.text()).orElse(null);
    }
}
