package org.kiosque.engine.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.veto.Piece;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.metadata.Titles;
import org.kiosque.engine.metadata.Told;

/**
 * What the rules make of a page.
 *
 * @param title the headline, perhaps ""
 * @param standfirst the introduction that stands apart, or null
 * @param candidates all of the page, in its order
 * @param open the page's candidates with words, without those of the introduction
 * @param kept the candidates that make up the text, with pictures and posts
 * @param container the element that holds the text
 */
record Cut(
        String title,
        @Nullable Told<String> standfirst,
        List<Candidate> candidates,
        List<Candidate> open,
        List<Candidate> kept,
        Element container,
        Outline outline,
        Body text,
        Boxes boxes,
        Phrases phrases) {

    /**
     * The same as a model sees it; its pieces are the open candidates in their order.
     *
     * @param description as declared, perhaps ""
     * @param declared the text that the page holds for machines, perhaps ""
     */
    Scene scene(String description, String declared) {
        Set<Candidate> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(kept);
        return new Scene(
                outline.body(),
                container,
                title,
                description,
                declared,
                outline::beside,
                outline::named,
                open.stream().map(each -> piece(each, chosen.contains(each))).toList());
    }

    private Piece piece(Candidate candidate, boolean isKept) {
        boolean inside = candidate.within(container);
        return new Piece(
                candidate.element(),
                candidate.form().ordinal(),
                candidate.text(),
                candidate.linked(),
                phrases.kind(candidate.text()).ordinal(),
                new Piece.Traits(
                        inside,
                        outline.besideIn(candidate.element(), container),
                        inside && boxes.hold(candidate),
                        phrases.asks(candidate.text()),
                        candidate.card(),
                        text.odd(candidate),
                        !title.isEmpty() && Titles.same(title, candidate.text()),
                        isKept));
    }
}
