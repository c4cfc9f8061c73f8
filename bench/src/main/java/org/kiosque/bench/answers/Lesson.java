package org.kiosque.bench.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.text.Document;

/**
 * A question with what was found for it.
 *
 * @param told found where the answer is: first in everything, then in its article alone
 * @param untold found where it isn't
 */
record Lesson(Asked asked, List<Study> told, List<Study> untold) {

    /**
     * PIAF's questions: told in all passages and in those of the article; not told in all but the one that answers, in
     * those of the article but that one, in those of other articles, and in those of the nearest of these.
     */
    static List<Lesson> of(Piaf piaf) {
        Answerer answerer = Answerer.over(piaf.passages());
        return piaf.questions().stream().map(asked -> of(asked, answerer, piaf)).toList();
    }

    private static Lesson of(Asked asked, Answerer answerer, Piaf piaf) {
        Set<String> own = piaf.ofTitle(asked.group());
        String question = asked.question();
        Study others = answerer.study(question, id -> !own.contains(id));
        Set<String> foreign = others.options().isEmpty()
                ? Set.of()
                : piaf.besides(others.options().getFirst().article());
        return new Lesson(
                asked,
                List.of(answerer.study(question, id -> true), answerer.study(question, own::contains)),
                List.of(
                        answerer.study(question, id -> !id.equals(asked.source())),
                        answerer.study(question, id -> own.contains(id) && !id.equals(asked.source())),
                        others,
                        answerer.study(question, foreign::contains)));
    }

    /**
     * Questions on news: told in all articles of the set and in their own; not told in their own without the sentence
     * that answers, and in all others. Those that no article answers are told nowhere.
     */
    static List<Lesson> of(NewsQuestions news) {
        Answerer all = Answerer.over(news.articles());
        return news.questions().stream().map(asked -> of(asked, all, news)).toList();
    }

    private static Lesson of(Asked asked, Answerer all, NewsQuestions news) {
        Document article = news.article(asked.source());
        Study everything = all.study(asked.question(), id -> true);
        Study own = study(article, asked);
        if (!asked.isAnswered()) {
            return new Lesson(asked, List.of(), List.of(everything, own));
        }
        return new Lesson(
                asked,
                List.of(everything, own),
                List.of(
                        all.study(asked.question(), id -> !id.equals(asked.source())),
                        study(without(article, own, asked), asked)));
    }

    private static Study study(Document article, Asked asked) {
        return Answerer.over(List.of(article)).study(asked.question(), id -> true);
    }

    private static Document without(Document article, Study study, Asked asked) {
        String text = article.text();
        for (Study.Option option : study.options()) {
            for (Study.Line line : option.lines()) {
                Citation citation = line.citation();
                text = asked.isIn(citation.text()) ? text.replace(citation.text(), "") : text;
            }
        }
        return new Document(article.id(), article.title(), text, article.language(), null, null, null);
    }

    /** Several lists as one. */
    static List<Lesson> joined(List<List<Lesson>> lists) {
        List<Lesson> all = new ArrayList<>();
        lists.forEach(all::addAll);
        return all;
    }
}
