package org.kiosque.server.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds hashtags and names by what they are called in any language. */
final class Called {

    private static final int LOOKED_AT = 3_000;
    private static final int MOST_KEYS = 4;
    private static final int SHORTEST = 2;

    private final IndexReader reader;

    Called(IndexReader reader) {
        this.reader = reader;
    }

    /** One name of something. */
    private record Name(String plain, String key, String label, int articles) {}

    /** The keys of what has exactly this name, what most articles have first. */
    List<String> keys(String name) throws IOException {
        String plain = ArticleDocument.plain(name);
        return plain.length() < SHORTEST
                ? List.of()
                : best(names(ArticleDocument.CALLED, plain + ArticleDocument.NUL), MOST_KEYS).stream()
                        .map(Name::key)
                        .toList();
    }

    /** Names that have a word from which on they begin so, each thing once by the name that most articles use. */
    List<String> beginningWith(String beginning, int limit) throws IOException {
        String plain = ArticleDocument.plain(beginning);
        return plain.length() < SHORTEST
                ? List.of()
                : best(names(ArticleDocument.SUGGESTED, plain), limit).stream()
                        .map(Name::label)
                        .distinct()
                        .toList();
    }

    private static List<Name> best(List<Name> names, int limit) {
        Map<String, Name> byKey = new HashMap<>();
        names.forEach(name -> byKey.merge(name.key, name, (a, b) -> b.articles > a.articles ? b : a));
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(Name::articles).reversed().thenComparing(Name::label))
                .limit(limit)
                .toList();
    }

    private List<Name> names(String field, String beginning) throws IOException {
        List<Name> names = new ArrayList<>();
        @Nullable Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return names;
        }
        TermsEnum terms = all.iterator();
        var seek = terms.seekCeil(new BytesRef(beginning));
        @Nullable BytesRef term = seek == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && names.size() < LOOKED_AT) {
            String called = term.utf8ToString();
            if (!called.startsWith(beginning)) {
                break;
            }
            String[] parts = called.split("\0", 3);
            names.add(new Name(parts[0], parts[1], parts[2], terms.docFreq()));
            term = terms.next();
        }
        return names;
    }
}
