package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * Answers questions about a collection of articles with their own sentences, word for word, and says so where they
 * don't tell: passages by BM25, then sentences by how much of the question they hold, weighted by how rare it is,
 * whether there is something of the kind asked for, and how close the words stand. Safe for use by several threads.
 */
public final class Answerer {

    /** The least score to answer; chosen so that most questions without an answer stay without. */
    static final double BOUND = 0.58;

    private static final int PASSAGES = 6;
    private static final int MOST_SENTENCES = 3;
    private static final double SECOND = 0.6;
    private static final int LONGEST_QUESTION = 1_000;

    private final List<Document> documents;
    private final List<String> languages;
    private final PassageIndex index = new PassageIndex();

    private Answerer(List<Document> documents) {
        this.documents = List.copyOf(documents);
        this.languages = documents.stream().map(Answerer::language).toList();
        for (int i = 0; i < documents.size(); i++) {
            Document document = this.documents.get(i);
            List<String> title = Terms.of(Words.of(document.title()), languages.get(i));
            Passage.of(i, title, sentences(document.text(), languages.get(i))).forEach(index::add);
        }
    }

    /** An answerer that has read the documents. */
    public static Answerer over(List<Document> documents) {
        return new Answerer(documents);
    }

    /** The answer of some documents to one question. */
    public static Answer answer(List<Document> documents, String question) {
        return over(documents).answer(question);
    }

    private static String language(Document document) {
        String language = document.language();
        return language != null ? language : Languages.detect(document.text()).orElse("");
    }

    private static List<Sentence> sentences(String text, String language) {
        CodePoints places = CodePoints.of(text);
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : Sentences.of(text, language)) {
            String sentence = places.text(span);
            List<Word> words = Words.of(sentence);
            sentences.add(new Sentence(span, sentence, words, Terms.of(words, language)));
        }
        return sentences;
    }

    /** The sentences that answer, or the nearest where none does. */
    public Answer answer(String question) {
        List<Scored> ranked = rank(question);
        List<Citation> citations = ranked.stream()
                .filter(scored -> scored.score() >= SECOND * ranked.getFirst().score())
                .limit(MOST_SENTENCES)
                .map(this::cite)
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().score() < BOUND) {
            return new Answer.NotInSources(citations);
        }
        String text = String.join(" ", citations.stream().map(Citation::text).toList());
        return new Answer.Found(text, citations, Math.clamp(ranked.getFirst().score(), 0, 1));
    }

    private Citation cite(Scored scored) {
        Span span = scored.sentence().span();
        String article = documents.get(scored.document()).id();
        return new Citation(article, span.start(), span.end(), scored.sentence().text());
    }

    /** Sentences of the best passages, best first. */
    List<Scored> rank(String question) {
        String asked = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        Map<String, Question> questions = new LinkedHashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        for (String language : new LinkedHashSet<>(languages)) {
            Question read = Question.of(asked, language);
            questions.put(language, read);
            terms.addAll(read.terms());
        }
        Map<Place, Scored> ranked = new LinkedHashMap<>();
        for (PassageIndex.Hit hit : index.search(terms, PASSAGES)) {
            String language = languages.get(hit.passage().document());
            Question read = Objects.requireNonNull(questions.get(language));
            for (Scored scored : new Scoring(index, read, language).of(hit)) {
                ranked.merge(Place.of(scored), scored, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return ranked.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private record Place(int document, Span span) {
        static Place of(Scored scored) {
            return new Place(scored.document(), scored.sentence().span());
        }
    }

    /** A sentence with how surely it answers. */
    record Scored(int document, Sentence sentence, double score) {}
}
