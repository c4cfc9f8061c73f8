package org.kiosque.server.web.article;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.answer.Answer;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Span;
import org.kiosque.server.store.Card;

/** Lets an article answer questions from its own text alone. */
final class Questions {

    private Questions() {}

    /** The answer, with its places marked by the reader of the panel. */
    static Reply ask(Article article, Card card, String question, PanelReader panel) {
        var document = new Document(
                Long.toString(card.id()),
                article.title(),
                article.text(),
                card.language(),
                article.published(),
                card.url(),
                card.publisher());
        return switch (Answerer.answer(List.of(document), question)) {
            case Answer.Found found -> new Reply(question, true, found.isSure(), excerpts(found.citations(), panel));
            case Answer.NotInSources none -> new Reply(question, false, false, excerpts(none.nearest(), panel));
        };
    }

    private static List<Panel.Excerpt> excerpts(List<Citation> citations, PanelReader panel) {
        var excerpts = new ArrayList<Panel.Excerpt>();
        for (var citation : citations) {
            var span = new Span(citation.start(), citation.end());
            var passage = new Analysis.Passage(citation.text(), span, Analysis.In.TEXT);
            excerpts.add(new Panel.Excerpt(panel.mark("c", excerpts.size() + 1, passage), citation.text(), "", ""));
        }
        return excerpts;
    }
}
