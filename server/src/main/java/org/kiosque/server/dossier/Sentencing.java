package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** A source cut into sentences, with what each is about. */
final class Sentencing {

    private static final Set<String> DATED = Set.of("day", "hour", "minute");
    private static final int DAY = 10;
    private static final Set<Analysis.Type> NAMED =
            Set.of(Analysis.Type.PERSON, Analysis.Type.PLACE, Analysis.Type.ORGANISATION);

    private final Source source;
    private final List<Span> sentences;

    Sentencing(Source source) {
        this.source = source;
        this.sentences = Sentences.of(source.text(), source.language());
    }

    Source source() {
        return source;
    }

    /** The sentence around a passage that still stands where the analysis saw it. */
    Optional<Span> around(Analysis.Passage passage) {
        if (!source.stands(passage)) {
            return Optional.empty();
        }
        return sentences.stream()
                .filter(sentence -> sentence.contains(passage.span()))
                .findFirst();
    }

    /** The sentence around a passage, where it is among the first. */
    Optional<Span> leading(Analysis.Passage passage, int most) {
        return source.stands(passage)
                ? first(most).stream()
                        .filter(sentence -> sentence.contains(passage.span()))
                        .findFirst()
                : Optional.empty();
    }

    List<Span> first(int most) {
        return sentences.subList(0, Math.min(most, sentences.size()));
    }

    Extract extract(Span span) {
        return Extract.of(source, span);
    }

    /** The stems of a text's telling words. */
    Set<String> stems(String text) {
        Set<String> stopWords = StopWords.of(source.language());
        Set<String> stems = new HashSet<>();
        for (Word word : Words.of(text)) {
            if (!stopWords.contains(Words.fold(word.text()))) {
                stems.add(Stems.stem(word.text(), source.language()));
            }
        }
        return stems;
    }

    /** What tells an entity from others: its identifier, the same in every language, or else its label. */
    static String key(Analysis.Entity entity) {
        return entity.entity() == null ? Words.fold(entity.label()) : entity.entity();
    }

    /** Whether an entity has a name of its own that can be told of. */
    static boolean isNamed(Analysis.Entity entity) {
        return NAMED.contains(entity.type());
    }

    /** The day that a date names, by ISO 8601; empty where it names none or several. */
    static Optional<String> day(Analysis.DateMention date) {
        boolean one = DATED.contains(date.granularity())
                && date.value().length() >= DAY
                && date.value().indexOf('/') < 0;
        return one ? Optional.of(date.value().substring(0, DAY)) : Optional.empty();
    }

    /** The identifiers of what a sentence names, the same in every language. */
    Set<String> entities(Span sentence) {
        Set<String> ids = new HashSet<>();
        for (Analysis.Entity entity : source.analysis().entities()) {
            if (entity.mentions().stream()
                    .anyMatch(mention -> mention.in() == Analysis.In.TEXT && sentence.contains(mention.span()))) {
                ids.add(key(entity));
            }
        }
        return ids;
    }

    static double overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        List<String> both = new ArrayList<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }
}
