package org.kiosque.engine.extract.veto;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * A page around its blocks.
 *
 * @param body the page's body
 * @param container the element that holds the article's text by the rules
 * @param title the headline, perhaps ""
 * @param description what the page declares as its description, perhaps ""
 * @param declared the text that the page declares for machines, perhaps only a teaser, perhaps ""
 * @param beside whether an element is marked as standing beside the article
 * @param named whether an element is named as the one that holds the article's text
 * @param pieces the blocks in the order of the document
 */
public record Scene(
        Element body,
        Element container,
        String title,
        String description,
        String declared,
        Predicate<Element> beside,
        Predicate<Element> named,
        List<Piece> pieces) {

    public Scene {
        pieces = List.copyOf(pieces);
    }
}
