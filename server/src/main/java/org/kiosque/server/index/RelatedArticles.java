package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.kiosque.engine.text.StopWords;

/** Finds what is near an article outside its own story: its strongest words and its hashtags are the query. */
final class RelatedArticles {

    private static final int WORDS = 40;
    private static final int SHORTEST_WORD = 3;
    private static final int CANDIDATES = 60;
    private static final float TAG_BOOST = 2.5f;
    private static final float TITLE_TERMS = 3;
    private static final float LANGUAGE_BOOST = 6f;
    private static final double COMMON = .2;

    private final IndexSearcher searcher;
    private final Analyzer analyzers;

    RelatedArticles(IndexSearcher searcher, Analyzer analyzers) {
        this.searcher = searcher;
        this.analyzers = analyzers;
    }

    List<Related> of(long article, int limit) throws IOException {
        var found = searcher.search(new TermQuery(new Term(ArticleDocument.ID, Long.toString(article))), 1);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        var own = searcher.storedFields().document(found.scoreDocs[0].doc);
        var top = searcher.search(query(own), CANDIDATES);
        Set<String> stories = new HashSet<>();
        List<Related> related = new ArrayList<>();
        for (var candidate : top.scoreDocs) {
            var other = searcher.storedFields().document(candidate.doc);
            if (related.size() < limit && stories.add(other.get(ArticleDocument.STORY))) {
                related.add(new Related(Long.parseLong(other.get(ArticleDocument.ID)), reason(own, other)));
            }
        }
        return related;
    }

    private Query query(Document own) throws IOException {
        var near = new BooleanQuery.Builder();
        for (var word : strongestWords(own)) {
            near.add(new BoostQuery(new TermQuery(new Term("text", word.text)), word.weight), Occur.SHOULD);
        }
        for (String tag : own.getValues(ArticleDocument.TAG)) {
            near.add(new BoostQuery(new TermQuery(new Term(ArticleDocument.TAG, tag)), TAG_BOOST), Occur.SHOULD);
        }
        var all = new BooleanQuery.Builder()
                .add(near.build(), Occur.MUST)
                .add(new TermQuery(new Term(ArticleDocument.STORY, own.get(ArticleDocument.STORY))), Occur.MUST_NOT);
        if (own.get(ArticleDocument.LANGUAGE) != null) {
            var same = new TermQuery(new Term(ArticleDocument.LANGUAGE, own.get(ArticleDocument.LANGUAGE)));
            all.add(new BoostQuery(new ConstantScoreQuery(same), LANGUAGE_BOOST), Occur.SHOULD);
        }
        return all.build();
    }

    private record Word(String text, float weight) {}

    private List<Word> strongestWords(Document own) throws IOException {
        Map<String, Float> counts = new HashMap<>();
        count(own.get("title"), TITLE_TERMS, counts);
        count(own.get("text"), 1, counts);
        StopWords.of(own.get(ArticleDocument.LANGUAGE)).forEach(counts::remove);
        int documents = searcher.getIndexReader().numDocs();
        List<Word> words = new ArrayList<>();
        for (var entry : counts.entrySet()) {
            int holding = searcher.getIndexReader().docFreq(new Term("text", entry.getKey()));
            if (holding > 1 && holding < Math.max(3, documents * COMMON)) {
                double idf = Math.log(1 + (double) documents / holding);
                words.add(new Word(entry.getKey(), (float) (Math.sqrt(entry.getValue()) * idf)));
            }
        }
        words.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text));
        return scaled(words.subList(0, Math.min(WORDS, words.size())));
    }

    private static List<Word> scaled(List<Word> words) {
        float strongest = words.isEmpty() ? 1 : words.getFirst().weight;
        return words.stream()
                .map(word -> new Word(word.text, word.weight / strongest))
                .toList();
    }

    private void count(String content, float weight, Map<String, Float> counts) throws IOException {
        try (var tokens = analyzers.tokenStream("text", content)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.length() >= SHORTEST_WORD) {
                    counts.merge(term.toString(), weight, Float::sum);
                }
            }
            tokens.end();
        }
    }

    private static String reason(Document own, Document other) {
        var theirs = Set.copyOf(List.of(other.getValues(ArticleDocument.TAG)));
        String[] keys = own.getValues(ArticleDocument.TAG);
        String[] labels = own.getValues(ArticleDocument.TAG_LABEL);
        for (int i = 0; i < keys.length; i++) {
            if (theirs.contains(keys[i])) {
                return labels[i];
            }
        }
        return "";
    }
}
