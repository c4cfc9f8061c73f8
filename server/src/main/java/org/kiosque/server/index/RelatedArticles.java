package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.StopWords;

/** Finds what is near an article outside its own story: its strongest words, its hashtags and what it speaks of in any
 * language are the query. */
final class RelatedArticles {

    private static final int WORDS = 40;
    private static final int SHORTEST_WORD = 3;
    private static final int CANDIDATES = 60;
    private static final float TAG_BOOST = 2.5f;
    private static final float THING_BOOST = .4f;
    private static final double VARIETY = .5;
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
        List<Related> related = new ArrayList<>();
        for (Candidate candidate : varied(candidates(own), limit)) {
            related.add(
                    new Related(Long.parseLong(candidate.document.get(ArticleDocument.ID)), shared(own, candidate)));
        }
        return related;
    }

    /**
     * An article that may be related.
     *
     * @param score 1 for the best
     * @param about the keys of its hashtags and the words of its headline
     */
    private record Candidate(Document document, float score, Set<String> about) {}

    /** The best article of each story. */
    private List<Candidate> candidates(Document own) throws IOException {
        var top = searcher.search(query(own), CANDIDATES);
        Set<String> stories = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (var hit : top.scoreDocs) {
            var document = searcher.storedFields().document(hit.doc);
            if (stories.add(document.get(ArticleDocument.STORY))) {
                Map<String, Float> about = new HashMap<>();
                count(document.get(ArticleDocument.TITLE), 1, about);
                Set<String> all = new HashSet<>(about.keySet());
                all.addAll(List.of(document.getValues(ArticleDocument.TAG)));
                candidates.add(new Candidate(document, hit.score / top.scoreDocs[0].score, all));
            }
        }
        return candidates;
    }

    /** The best, each but the first less wanted the more it is like one before it (maximal marginal relevance). */
    private static List<Candidate> varied(List<Candidate> candidates, int limit) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            Candidate next = Collections.max(left, Comparator.comparingDouble(one -> wanted(one, chosen)));
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    private static double wanted(Candidate one, List<Candidate> chosen) {
        double likeness = chosen.stream()
                .mapToDouble(other -> likeness(one.about, other.about))
                .max()
                .orElse(0);
        return one.score - VARIETY * likeness;
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private Query query(Document own) throws IOException {
        var near = new BooleanQuery.Builder();
        for (var word : strongestWords(own)) {
            near.add(new BoostQuery(new TermQuery(new Term("text", word.text)), word.weight), Occur.SHOULD);
        }
        for (String tag : own.getValues(ArticleDocument.TAG)) {
            near.add(new BoostQuery(new TermQuery(new Term(ArticleDocument.TAG, tag)), TAG_BOOST), Occur.SHOULD);
        }
        String language = own.get(ArticleDocument.LANGUAGE);
        if (language != null) {
            for (String thing :
                    ArticleDocument.things(own.get(ArticleDocument.TITLE), own.get(ArticleDocument.TEXT), language)) {
                near.add(
                        new BoostQuery(new TermQuery(new Term(ArticleDocument.THING, thing)), THING_BOOST),
                        Occur.SHOULD);
            }
        }
        var all = new BooleanQuery.Builder()
                .add(near.build(), Occur.MUST)
                .add(new TermQuery(new Term(ArticleDocument.STORY, own.get(ArticleDocument.STORY))), Occur.MUST_NOT);
        if (language != null) {
            var same = new TermQuery(new Term(ArticleDocument.LANGUAGE, language));
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

    /** The first of the own hashtags that the other has too. */
    private static Related.@Nullable Shared shared(Document own, Candidate other) {
        String[] keys = own.getValues(ArticleDocument.TAG);
        for (int i = 0; i < keys.length; i++) {
            if (other.about.contains(keys[i])) {
                return new Related.Shared(
                        keys[i],
                        own.getValues(ArticleDocument.TAG_LABEL)[i],
                        own.getValues(ArticleDocument.TAG_TYPE)[i]);
            }
        }
        return null;
    }
}
