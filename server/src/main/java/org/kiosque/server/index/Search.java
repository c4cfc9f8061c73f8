package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Languages;

/** One search. */
final class Search {

    private static final int LONGEST_QUERY = 500;
    private static final int DEEPEST = 10_000;
    private static final float TITLE = 3f;
    private static final float STEM = .7f;
    private static final int SYNTAX =
            SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR;

    private final IndexSearcher searcher;
    private final Analyzer analyzers;

    Search(IndexSearcher searcher, Analyzer analyzers) {
        this.searcher = searcher;
        this.analyzers = analyzers;
    }

    Hits run(String words, @Nullable String readerLanguage, int offset, int limit) throws IOException {
        String asked = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        if (asked.isBlank() || offset < 0 || offset + limit > DEEPEST) {
            return new Hits(0, List.of());
        }
        var query = query(asked, readerLanguage);
        var top = searcher.search(query, offset + limit);
        List<Hits.Hit> hits = new ArrayList<>();
        for (int i = offset; i < top.scoreDocs.length; i++) {
            hits.add(hit(query, searcher.storedFields().document(top.scoreDocs[i].doc)));
        }
        return new Hits((int) top.totalHits.value(), hits);
    }

    private Query query(String asked, @Nullable String readerLanguage) {
        Map<String, Float> weights = new LinkedHashMap<>();
        weights.put("title", TITLE);
        weights.put("text", 1f);
        for (String language : languages(asked, readerLanguage)) {
            weights.put("title_" + language, TITLE * STEM);
            weights.put("text_" + language, STEM);
        }
        var parser = new SimpleQueryParser(analyzers, weights, SYNTAX);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return parser.parse(asked);
    }

    private static Set<String> languages(String asked, @Nullable String readerLanguage) {
        Set<String> languages = new TreeSet<>();
        Languages.detect(asked).filter(Analyzers::stems).ifPresent(languages::add);
        if (Analyzers.stems(readerLanguage)) {
            languages.add(readerLanguage);
        }
        return languages;
    }

    private Hits.Hit hit(Query query, Document document) throws IOException {
        long id = Long.parseLong(document.get(ArticleIndex.ID));
        String language = document.get(ArticleIndex.LANGUAGE);
        return new Hits.Hit(
                id,
                marked(query, "title", language, document.get("title"), 1),
                marked(query, "text", language, document.get("text"), 2));
    }

    /** The best passages, marked by stems where the query has those of the text's language, else by plain words. */
    private String marked(Query query, String field, @Nullable String language, String content, int passages)
            throws IOException {
        if (Analyzers.stems(language)) {
            String stems = field + "_" + language;
            String marked = highlight(query, stems, content, passages);
            if (marked.contains("<mark>")) {
                return marked;
            }
        }
        return highlight(query, field, content, passages);
    }

    private String highlight(Query query, String field, String content, int passages) throws IOException {
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzers)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxLength(200_000)
                .build();
        var marked = highlighter.highlightWithoutSearcher(field, query, content, passages);
        return marked == null ? "" : marked.toString();
    }
}
