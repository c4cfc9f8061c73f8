package org.kiosque.engine.enrich.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Gives the quotes of a headline the speakers that the text tells for the same words. */
final class Headlines {

    private static final double SAME = .75;

    private final List<Quote> text;

    Headlines(List<Quote> text) {
        this.text = text;
    }

    /** The quote with the speaker of the text's quote that holds its words; as it is where there is none. */
    Quote told(Quote headline) {
        Set<String> words = words(headline);
        for (Quote quote : text) {
            if (quote.speaker() != null && !quote.kind().equals("indirect") && holds(quote, words)) {
                return new Quote(headline.passage(), headline.kind(), quote.speaker(), headline.cue());
            }
        }
        return headline;
    }

    private static boolean holds(Quote quote, Set<String> words) {
        Set<String> said = words(quote);
        long common = words.stream().filter(said::contains).count();
        return words.size() > 2 && common >= SAME * words.size();
    }

    private static Set<String> words(Quote quote) {
        Set<String> words = new HashSet<>();
        for (Word word : Words.of(quote.passage().text())) {
            words.add(Words.fold(word.text()));
        }
        return words;
    }
}
