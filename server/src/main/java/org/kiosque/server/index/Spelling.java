package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Finds the word that was perhaps meant by one that no article has. */
final class Spelling {

    private final IndexReader reader;
    private final Analyzer analyzers;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader, Analyzer analyzers) {
        this.reader = reader;
        this.analyzers = analyzers;
    }

    /** The inquiry with known words in the place of unknown ones, or empty where it has none or none comes near. */
    String meant(Inquiry inquiry) throws IOException {
        List<Inquiry.Part> parts = new ArrayList<>();
        for (Inquiry.Part part : inquiry.parts()) {
            parts.add(part instanceof Inquiry.Text text && !text.unwanted() && !text.phrase() ? meant(text) : part);
        }
        return parts.equals(inquiry.parts()) ? "" : new Inquiry(parts).written();
    }

    private Inquiry.Text meant(Inquiry.Text text) throws IOException {
        List<String> words = words(text.text());
        boolean changed = false;
        for (int i = 0; i < words.size(); i++) {
            var term = new Term(ArticleDocument.TEXT, words.get(i));
            var near = reader.docFreq(term) > 0
                    ? null
                    : checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            if (near != null && near.length > 0) {
                words.set(i, near[0].string);
                changed = true;
            }
        }
        return changed ? new Inquiry.Text(String.join(" ", words), false, false) : text;
    }

    private List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (var tokens = analyzers.tokenStream(ArticleDocument.TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }
}
