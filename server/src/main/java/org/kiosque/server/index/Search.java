package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** One search. Stories and facets are those of the best five hundred articles. */
final class Search {

    private static final int BEST = 500;
    private static final int COUNTED = 2_000;
    private static final int OTHERS = 5;

    /** What stands further on in a text is found but not marked. */
    private static final int MARKED = 20_000;

    private static final Sort NEWEST =
            new Sort(LongField.newSortField(ArticleDocument.PUBLISHED, true, SortedNumericSelector.Type.MAX));

    private final IndexSearcher searcher;
    private final Analyzer analyzers;

    /** Where a document stands: in which segment, and what story it tells. */
    private record Place(int document, int segment, long story) {}

    Search(IndexSearcher searcher, Analyzer analyzers) {
        this.searcher = searcher;
        this.analyzers = analyzers;
    }

    Hits run(Inquiry inquiry, ArticleIndex.Page page) throws IOException {
        if (inquiry.isEmpty() || page.offset() < 0) {
            return Hits.NONE;
        }
        Query query = query(inquiry, page);
        TopDocs top = best(query, inquiry, page);
        if (top.scoreDocs.length == 0) {
            String meant = new Spelling(searcher.getIndexReader(), analyzers).meant(inquiry);
            return new Hits(0, false, 0, List.of(), List.of(), meant);
        }
        List<Place> places = places(top.scoreDocs);
        List<List<Place>> stories = stories(top.scoreDocs, places);
        List<Hits.Hit> hits = new ArrayList<>();
        for (var story :
                stories.stream().skip(page.offset()).limit(page.limit()).toList()) {
            hits.add(hit(query, story));
        }
        return new Hits(
                (int) top.totalHits.value(),
                top.totalHits.relation() != TotalHits.Relation.EQUAL_TO,
                stories.size(),
                hits,
                facets(places),
                "");
    }

    /** The articles of a page: of each story the best, then its others. */
    List<Long> articles(Inquiry inquiry, ArticleIndex.Page page) throws IOException {
        if (inquiry.isEmpty()) {
            return List.of();
        }
        TopDocs top = best(query(inquiry, page), inquiry, page);
        List<Long> articles = new ArrayList<>();
        for (var story : stories(top.scoreDocs, places(top.scoreDocs)).stream()
                .skip(page.offset())
                .limit(page.limit())
                .toList()) {
            articles.addAll(ids(story.subList(0, Math.min(story.size(), OTHERS + 1))));
        }
        return articles;
    }

    private Query query(Inquiry inquiry, ArticleIndex.Page page) throws IOException {
        return new QueryWriter(searcher.getIndexReader(), analyzers, inquiry, page.language())
                .write(inquiry, page.now());
    }

    private TopDocs best(Query query, Inquiry inquiry, ArticleIndex.Page page) throws IOException {
        return page.newest() || !inquiry.ranks()
                ? searcher.search(query, new TopFieldCollectorManager(NEWEST, BEST, null, COUNTED))
                : searcher.search(query, new TopScoreDocCollectorManager(BEST, null, COUNTED));
    }

    /** The articles that any of the words leads to, best first. */
    List<Long> nearest(Inquiry words, @Nullable String language, int limit) throws IOException {
        var query = new QueryWriter(searcher.getIndexReader(), analyzers, words, language).writeAny(words);
        List<Long> nearest = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            nearest.add(id(hit.doc));
        }
        return nearest;
    }

    /** Where the articles found stand, by their numbers. */
    private List<Place> places(ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<Place> places = new ArrayList<>(found.length);
        int segment = -1;
        var stories = DocValues.emptyNumeric();
        for (int document :
                Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray()) {
            int in = ReaderUtil.subIndex(document, segments);
            if (in != segment) {
                segment = in;
                stories = DocValues.getNumeric(segments.get(in).reader(), ArticleDocument.STORY);
            }
            boolean told = stories.advanceExact(document - segments.get(in).docBase);
            places.add(new Place(document, in, told ? stories.longValue() : -document));
        }
        return places;
    }

    /** The articles of each story, the story of the best article first. */
    private static List<List<Place>> stories(ScoreDoc[] found, List<Place> places) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < found.length; rank++) {
            ranks.put(found[rank].doc, rank);
        }
        return List.copyOf(places.stream()
                .sorted(Comparator.comparing((Place place) -> ranks.getOrDefault(place.document, found.length)))
                .collect(Collectors.groupingBy(Place::story, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private List<Hits.Facet> facets(List<Place> places) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        var facets = new Facets();
        var bySegment = places.stream().collect(Collectors.groupingBy(Place::segment));
        for (var entry : bySegment.entrySet()) {
            var segment = segments.get(entry.getKey());
            int[] documents = entry.getValue().stream()
                    .mapToInt(place -> place.document - segment.docBase)
                    .toArray();
            facets.count(segment.reader(), documents);
        }
        return facets.of(places.size());
    }

    private Hits.Hit hit(Query query, List<Place> story) throws IOException {
        Place best = story.getFirst();
        Document document = searcher.storedFields().document(best.document);
        String language = document.get(ArticleDocument.LANGUAGE);
        String title = marked(query, ArticleDocument.TITLE, language, document.get(ArticleDocument.TITLE), 1);
        String snippet = marked(query, ArticleDocument.TEXT, language, document.get(ArticleDocument.TEXT), 2);
        boolean marked = title.contains("<mark>") || snippet.contains("<mark>");
        List<Long> others = ids(story.subList(1, Math.min(story.size(), OTHERS + 1)));
        return new Hits.Hit(id(document), title, snippet, marked ? "" : across(query, best), others);
    }

    private List<Long> ids(List<Place> places) throws IOException {
        List<Long> ids = new ArrayList<>(places.size());
        for (Place place : places) {
            ids.add(id(place.document));
        }
        return ids;
    }

    private long id(int document) throws IOException {
        return id(searcher.storedFields().document(document, Set.of(ArticleDocument.ID)));
    }

    private static long id(Document document) {
        return Long.parseLong(document.get(ArticleDocument.ID));
    }

    /** The words by whose names or things an article was found. */
    private String across(Query query, Place place) throws IOException {
        var segment = searcher.getIndexReader().leaves().get(place.segment);
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        @Nullable Matches matches = weight.matches(segment, place.document - segment.docBase);
        return matches == null
                ? ""
                : NamedMatches.findNamedMatches(matches).stream()
                        .map(NamedMatches::getName)
                        .min(Comparator.comparingInt(String::length).reversed())
                        .orElse("");
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
                .withMaxLength(MARKED)
                .build();
        var marked = highlighter.highlightWithoutSearcher(field, query, content, passages);
        return marked == null ? "" : marked.toString();
    }
}
