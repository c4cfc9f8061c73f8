package org.kiosque.server.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Things;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;

/**
 * Makes an index query of an inquiry. Words are found as they stand, by their stems in the reader's language and the one
 * they seem to be in, and, less strongly, by what they are called or speak of in other languages.
 */
final class QueryWriter {

    private static final float TITLE = 3f;
    private static final float STEM = .7f;
    private static final float ACROSS = .5f;
    private static final float FRESH = 2f;
    private static final long FRESH_MILLIS = 3L * 24 * 60 * 60 * 1000;
    private static final int LONGEST_WORD = 6;

    private final IndexReader reader;
    private final QueryBuilder builder;
    private final Called called;
    private final Set<String> languages;

    /** For one inquiry of a reader. */
    QueryWriter(IndexReader reader, Analyzer analyzers, Inquiry inquiry, @Nullable String readerLanguage) {
        this.reader = reader;
        this.builder = new QueryBuilder(analyzers);
        this.called = new Called(reader);
        this.languages = languages(inquiry, readerLanguage);
    }

    private static Set<String> languages(Inquiry inquiry, @Nullable String readerLanguage) {
        Set<String> languages = new TreeSet<>();
        String words = inquiry.parts().stream()
                .filter(Inquiry.Text.class::isInstance)
                .map(part -> ((Inquiry.Text) part).text())
                .collect(Collectors.joining(" "));
        Languages.detect(words).ifPresent(languages::add);
        if (readerLanguage != null) {
            languages.add(readerLanguage);
        }
        return languages;
    }

    /** What finds the articles, the freshest of those that fulfil it alike first. */
    Query write(Inquiry inquiry, Instant now) throws IOException {
        var all = new BooleanQuery.Builder();
        for (Inquiry.Part part : inquiry.parts()) {
            if (!(part instanceof Inquiry.Text)) {
                all.add(filter(part), part.unwanted() ? Occur.MUST_NOT : Occur.FILTER);
            } else if (part.unwanted()) {
                all.add(written((Inquiry.Text) part), Occur.MUST_NOT);
            }
        }
        words(inquiry)
                .ifPresentOrElse(
                        words -> all.add(words, Occur.MUST), () -> all.add(new MatchAllDocsQuery(), Occur.FILTER));
        long moment = now.toEpochMilli();
        all.add(
                LongField.newDistanceFeatureQuery(ArticleDocument.PUBLISHED, FRESH, moment, FRESH_MILLIS),
                Occur.SHOULD);
        return all.build();
    }

    /** What finds the articles that any of the words leads to. */
    Query writeAny(Inquiry inquiry) throws IOException {
        var any = new BooleanQuery.Builder();
        for (Inquiry.Text text : telling(inquiry)) {
            any.add(either(written(text), across(text.text())), Occur.SHOULD);
        }
        return any.build();
    }

    private Optional<Query> words(Inquiry inquiry) throws IOException {
        List<Inquiry.Text> wanted = telling(inquiry);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var each = new BooleanQuery.Builder();
        for (Inquiry.Text text : wanted) {
            each.add(either(written(text), text.phrase() ? named(text.text()) : across(text.text())), Occur.MUST);
        }
        String together = wanted.stream().map(Inquiry.Text::text).collect(Collectors.joining(" "));
        return Optional.of(wanted.size() == 1 ? each.build() : either(each.build(), named(together)));
    }

    /** What is asked for in words; words that tell nothing count only where there are no others. */
    private List<Inquiry.Text> telling(Inquiry inquiry) {
        List<Inquiry.Text> wanted = new ArrayList<>();
        for (Inquiry.Part part : inquiry.parts()) {
            if (part instanceof Inquiry.Text text && !text.unwanted()) {
                wanted.add(text);
            }
        }
        List<Inquiry.Text> telling = wanted.stream()
                .filter(text -> text.phrase() || !isStopWord(text.text()))
                .toList();
        return telling.isEmpty() ? wanted : telling;
    }

    private boolean isStopWord(String word) {
        String folded = Words.fold(word);
        return languages.stream().anyMatch(language -> StopWords.of(language).contains(folded));
    }

    private static Query either(Query first, Optional<Query> second) {
        return second.<Query>map(other -> new BooleanQuery.Builder()
                        .add(first, Occur.SHOULD)
                        .add(other, Occur.SHOULD)
                        .build())
                .orElse(first);
    }

    /** Articles in which the words stand. */
    private Query written(Inquiry.Text text) {
        var any = new BooleanQuery.Builder();
        add(any, ArticleDocument.TITLE, text, TITLE);
        add(any, ArticleDocument.TEXT, text, 1);
        for (String language : languages) {
            if (Analyzers.stems(language)) {
                add(any, ArticleDocument.TITLE + "_" + language, text, TITLE * STEM);
                add(any, ArticleDocument.TEXT + "_" + language, text, STEM);
            }
        }
        return any.build();
    }

    private void add(BooleanQuery.Builder any, String field, Inquiry.Text text, float weight) {
        @Nullable
        Query query = text.phrase()
                ? builder.createPhraseQuery(field, text.text())
                : builder.createBooleanQuery(field, text.text(), Occur.MUST);
        if (query != null) {
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
        }
    }

    /** Articles that name what has this name somewhere, or that speak of the same thing in another language. */
    private Optional<Query> across(String words) throws IOException {
        var ways = new BooleanQuery.Builder();
        boolean any = false;
        for (Query way : List.of(names(words), things(words))) {
            if (!(way instanceof MatchNoDocsQuery)) {
                ways.add(way, Occur.SHOULD);
                any = true;
            }
        }
        return any ? Optional.of(across(words, ways.build())) : Optional.empty();
    }

    private Optional<Query> named(String words) throws IOException {
        Query names = names(words);
        return names instanceof MatchNoDocsQuery ? Optional.empty() : Optional.of(across(words, names));
    }

    private static Query across(String words, Query way) {
        return NamedMatches.wrapQuery(words, new BoostQuery(new ConstantScoreQuery(way), ACROSS));
    }

    private Query names(String words) throws IOException {
        return anyOf(ArticleDocument.NAME, called.keys(words));
    }

    private Query things(String words) {
        Set<String> things = new TreeSet<>();
        for (String language : languages) {
            Token.of(words, language, LONGEST_WORD)
                    .forEach(token ->
                            Things.of(token, language).forEach(thing -> things.add(ArticleDocument.key(thing))));
        }
        if (things.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var elsewhere = new BooleanQuery.Builder().add(anyOf(ArticleDocument.THING, things), Occur.FILTER);
        languages.forEach(
                language -> elsewhere.add(new TermQuery(new Term(ArticleDocument.LANGUAGE, language)), Occur.MUST_NOT));
        return elsewhere.build();
    }

    private static Query anyOf(String field, Iterable<String> keys) {
        var any = new BooleanQuery.Builder();
        keys.forEach(key -> any.add(new TermQuery(new Term(field, key)), Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    }

    private Query filter(Inquiry.Part part) throws IOException {
        return switch (part) {
            case Inquiry.Text text -> written(text);
            case Inquiry.Dated dated ->
                LongField.newRangeQuery(
                        ArticleDocument.PUBLISHED,
                        dated.from().toEpochMilli(),
                        dated.until().toEpochMilli() - 1);
            case Inquiry.Having having -> having(having.field(), having.value());
        };
    }

    private Query having(Inquiry.Field field, String value) throws IOException {
        return switch (field) {
            case PUBLISHER -> publisher(ArticleDocument.plain(value));
            case LANGUAGE -> new TermQuery(new Term(ArticleDocument.LANGUAGE, language(value)));
            case TAG -> anyOf(ArticleDocument.TAG, called.keys(value));
            case WHO -> either(phrase(ArticleDocument.WHO, value), Optional.of(names(value)));
            case TITLE -> phrase(ArticleDocument.TITLE, value);
        };
    }

    /** The publisher of this name or site; where there is none, those whose names begin so. */
    private Query publisher(String plain) throws IOException {
        var exact = new Term(ArticleDocument.PUBLISHER, plain);
        if (plain.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return reader.docFreq(exact) > 0 ? new TermQuery(exact) : new PrefixQuery(exact);
    }

    private Query phrase(String field, String value) {
        @Nullable Query query = builder.createPhraseQuery(field, value);
        return query == null ? new MatchNoDocsQuery() : query;
    }

    /** A language by its code or its name in English, French or itself. */
    private static String language(String value) {
        String plain = ArticleDocument.plain(value);
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            for (Locale in : List.of(Locale.ENGLISH, Locale.FRENCH, locale)) {
                if (plain.equals(ArticleDocument.plain(locale.getDisplayLanguage(in)))) {
                    return code;
                }
            }
        }
        return plain;
    }
}
