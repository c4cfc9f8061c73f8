package org.kiosque.server.index;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * How words are made of text: every text once as plain folded words ({@code title}, {@code text}, {@code who}), and once as its
 * language takes them to their stems ({@code title_fr}, {@code text_fr}).
 */
final class Analyzers extends DelegatingAnalyzerWrapper {

    private static final Map<String, Supplier<Analyzer>> STEMMING = Map.ofEntries(
            Map.entry("ar", ArabicAnalyzer::new),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("ja", CJKAnalyzer::new),
            Map.entry("ko", CJKAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("zh", CJKAnalyzer::new));

    private static final Set<String> PLAIN = Set.of(ArticleDocument.TITLE, ArticleDocument.TEXT, ArticleDocument.WHO);
    private static final int GAP = 100;
    private static final NormalizeCharMap SPACES = spaces();

    private static final CharArraySet ELISIONS = new CharArraySet(
            List.of("l", "d", "c", "j", "m", "t", "s", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"), true);

    private final Analyzer plain = new PlainAnalyzer();
    private final Analyzer whole = new KeywordAnalyzer();
    private final ConcurrentHashMap<String, Analyzer> stemming = new ConcurrentHashMap<>();

    private static NormalizeCharMap spaces() {
        var spaces = new NormalizeCharMap.Builder();
        spaces.add("\u202f", " ");
        return spaces.build();
    }

    Analyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** Whether texts of a language are also indexed by stems. */
    static boolean stems(@Nullable String language) {
        return language != null && STEMMING.containsKey(language);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        int mark = field.indexOf('_');
        if (mark >= 0) {
            return stemming.computeIfAbsent(field.substring(mark + 1), Analyzers::ofLanguage);
        }
        return PLAIN.contains(field) ? plain : whole;
    }

    private static Analyzer ofLanguage(String language) {
        return STEMMING.getOrDefault(language, KeywordAnalyzer::new).get();
    }

    private static final class PlainAnalyzer extends Analyzer {

        /** So that no phrase reaches from one name into the next. */
        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }

        /** French writes 13 000 with a narrow space that Unicode takes for a part of the word. */
        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(SPACES, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new ICUTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(new ElisionFilter(words, ELISIONS)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ICUFoldingFilter(in);
        }
    }
}
