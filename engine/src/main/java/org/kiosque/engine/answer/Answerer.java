package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final int PASSAGES = 32;
    private static final int MOST_SENTENCES = 3;

    /** A question with no more telling words than this needs the one before it. */
    private static final int LEANING = 1;

    private static final double SECOND = 0.25;
    private static final int LONGEST_QUESTION = 1_000;

    private final List<Document> documents;
    private final List<String> languages;
    private final PassageIndex index;

    private Answerer(List<Document> documents) {
        this.documents = List.copyOf(documents);
        this.languages = documents.stream().map(Answerer::language).toList();
        this.index = new PassageIndex(new LinkedHashSet<>(languages));
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
            sentences.add(Sentence.of(span, places.text(span), language));
        }
        return sentences;
    }

    /** The sentences that answer, or the nearest where none does. */
    public Answer answer(String question) {
        return answer(question, Weights.shipped());
    }

    private Answer answer(String question, Weights weights) {
        Study study = study(question, article -> true);
        Ranking ranking = Ranking.of(study, weights);
        if (ranking.ranked().isEmpty()) {
            return new Answer.NotInSources(List.of());
        }
        List<Citation> citations = cite(ranking);
        double likely = Certainty.likely(study, ranking, weights);
        if (likely < weights.bound()) {
            return new Answer.NotInSources(citations);
        }
        String text = String.join(" ", citations.stream().map(Citation::text).toList());
        return new Answer.Found(text, citations, Math.clamp(likely, 0, 1));
    }

    /**
     * A question that leans on the one before it, such as "and when?", with what that one was about; any other as it is.
     *
     * @param previous perhaps empty
     */
    public static String carried(String question, String previous, String language) {
        Question asked = Question.of(question, language);
        if (previous.isBlank() || asked.stems().size() > LEANING) {
            return question;
        }
        Question before = Question.of(previous, language);
        List<String> subject = Words.of(previous).stream()
                .map(Word::text)
                .filter(word -> before.forms().contains(Words.fold(word)))
                .toList();
        return question + " " + String.join(" ", subject);
    }

    /** The sentences to be cited: the best, and others that are nearly as likely. */
    public static List<Citation> cite(Ranking ranking) {
        double least = SECOND * ranking.ranked().getFirst().likely();
        return ranking.ranked().stream()
                .filter(ranked -> ranked.likely() >= least)
                .map(ranked -> ranked.line().citation())
                .distinct()
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** What could answer, weighed by nobody yet, of the articles whose id is wanted. */
    public Study study(String question, Predicate<String> wanted) {
        String asked = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        Map<String, Asking> askings = new LinkedHashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        Map<String, Set<String>> near = new HashMap<>();
        for (String language : new LinkedHashSet<>(languages)) {
            Question read = Question.of(asked, language);
            Asking asking = new Asking(index, read, language);
            askings.put(language, asking);
            asking.senses().near().forEach((stem, others) -> near.merge(stem, others, Answerer::union));
            terms.addAll(read.terms());
        }
        List<Study.Option> options = new ArrayList<>();
        for (PassageIndex.Hit hit : index.search(
                terms,
                near,
                PASSAGES,
                passage -> wanted.test(documents.get(passage.document()).id()))) {
            Asking asking = Objects.requireNonNull(
                    askings.get(languages.get(hit.passage().document())));
            Study.Option option = option(hit, asking);
            if (!option.lines().isEmpty()) {
                options.add(option);
            }
        }
        if (options.isEmpty()) {
            return new Study(List.of(), 0, 0, false);
        }
        Asking first = Objects.requireNonNull(
                askings.get(languages.get(options.getFirst().document())));
        Question read = first.question();
        return new Study(options, first.weight(), read.stems().size(), read.kind() != Kind.ANY);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    private Study.Option option(PassageIndex.Hit hit, Asking asking) {
        Passage passage = hit.passage();
        String article = documents.get(passage.document()).id();
        SentenceTraits traits = new SentenceTraits(asking);
        List<Study.Line> lines = new ArrayList<>();
        for (int i = 0; i < passage.sentences().size(); i++) {
            Sentence sentence = passage.sentences().get(i);
            if (sentence.isStatement()) {
                Citation citation = new Citation(
                        article, sentence.span().start(), sentence.span().end(), sentence.text());
                lines.add(new Study.Line(citation, traits.of(passage, i)));
            }
        }
        double second = asking.rarest(passage.counts().keySet(), 1);
        return new Study.Option(passage.document(), article, new PassageTraits(asking).of(hit), second, lines);
    }
}
