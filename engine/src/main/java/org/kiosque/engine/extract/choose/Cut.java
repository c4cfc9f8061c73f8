package org.kiosque.engine.extract.choose;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.hint.Phrases;
import org.kiosque.engine.extract.veto.Piece;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.metadata.Metadata;
import org.kiosque.engine.metadata.Reason;
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
public record Cut(
        String title,
        @Nullable Told<String> standfirst,
        List<Candidate> candidates,
        List<Candidate> open,
        List<Candidate> kept,
        Element container,
        Outline outline,
        Body text,
        Boxes boxes) {

    /** What the rules make of a page whose headline and writers are known. */
    public static Cut of(Document page, Metadata metadata, String title, List<String> writers) {
        Element body = page.body();
        List<Element> heads = metadata.elements().tagged("h1").all();
        Phrases phrases = Phrases.of(metadata.language().map(Told::value).orElse(null));
        Contents contents = new Contents(body);
        List<Candidate> candidates = CandidateWalk.of(body, contents, phrases);
        Outline outline = new Outline(body, heads, candidates);
        Element container = outline.container();
        List<Candidate> inside = candidates.stream()
                .filter(each -> each.within(container) && !outline.besideIn(each.element(), container))
                .toList();
        Body text = Body.of(inside);
        Boxes boxes = Boxes.of(inside, text, outline, container, contents);
        List<Candidate> chosen = text.ended(new Selection(outline, container, boxes, title).of(candidates), writers);
        Element found = Standfirsts.find(heads, chosen, title);
        Told<String> description = metadata.description().orElse(null);
        Element head =
                found == null && description != null ? Standfirsts.declared(chosen, description.value(), text) : found;
        Told<String> standfirst = head == null
                ? Standfirsts.described(description, chosen)
                : new Told<>(PlainText.fold(head.text()), new Reason(Reason.Source.ELEMENT, "standfirst"));
        List<Candidate> below = chosen.stream()
                .filter(candidate -> head == null || !candidate.within(head))
                .toList();
        List<Candidate> kept = head == null ? chosen : Edges.trimmed(below);
        List<Candidate> open = candidates.stream()
                .filter(each -> each.textual() && (head == null || !each.within(head)))
                .toList();
        return new Cut(title, standfirst, candidates, open, kept, container, outline, text, boxes);
    }

    /** The same as a model sees it; its pieces are the open candidates in their order. */
    public Scene scene(Metadata metadata) {
        Set<Candidate> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(kept);
        return new Scene(
                outline.body(),
                container,
                title,
                metadata.description().map(Told::value).orElse(""),
                metadata.body(),
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
                candidate.sense().kind().ordinal(),
                new Piece.Traits(
                        inside,
                        outline.besideIn(candidate.element(), container),
                        inside && boxes.hold(candidate),
                        candidate.sense().asks(),
                        candidate.card(),
                        text.odd(candidate),
                        !title.isEmpty() && Titles.same(title, candidate.text()),
                        isKept));
    }
}
