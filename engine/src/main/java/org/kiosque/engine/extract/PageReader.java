package org.kiosque.engine.extract;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.html.PlainText;

/** Reads one parsed page: what it declares, its blocks, then what only the text can tell. */
final class PageReader {

    private static final int LITTLE = 40;

    private final Document page;
    private final Declarations declared;
    private final Bylines bylines;

    PageReader(URI url, Document page) {
        this.page = page;
        this.declared = new Declarations(page, url);
        this.bylines = Bylines.of(page, declared);
    }

    /** What a model sees of the page. */
    Scene scene() {
        return scene(cut());
    }

    private Scene scene(Cut cut) {
        LinkedArticle linked = declared.linked();
        return cut.scene(declared.described(), linked == null ? "" : linked.body());
    }

    Extraction read(Model model) {
        Cut cut = cut();
        return article(cut, Review.of(cut, scene(cut), model));
    }

    private Cut cut() {
        Element body = page.body();
        String title = Titles.of(page, declared.meta(), declared.linked());
        List<Candidate> candidates = CandidateWalk.of(body);
        Outline outline = new Outline(body, candidates);
        Element container = outline.container();
        Phrases phrases = Phrases.of(declared.language());
        List<Candidate> inside = candidates.stream()
                .filter(each -> each.within(container) && !outline.besideIn(each.element(), container))
                .toList();
        Body text = Body.of(inside);
        Boxes boxes = Boxes.of(inside, text, outline, container, phrases);
        List<Candidate> chosen =
                text.ended(new Selection(outline, container, phrases, boxes, title).of(candidates), bylines.all());
        Element found = Standfirsts.find(page, chosen, title);
        Element head = found == null ? Standfirsts.declared(chosen, declared.described(), text) : found;
        String standfirst = head == null ? declared.description(chosen) : PlainText.fold(head.text());
        List<Candidate> below = chosen.stream()
                .filter(candidate -> head == null || !candidate.within(head))
                .toList();
        List<Candidate> kept = head == null ? chosen : Edges.trimmed(below, phrases);
        List<Candidate> open = candidates.stream()
                .filter(each -> each.textual() && (head == null || !each.within(head)))
                .toList();
        return new Cut(title, standfirst, candidates, open, kept, container, outline, text, boxes, phrases);
    }

    private Extraction article(Cut cut, Review review) {
        String title = cut.title();
        String standfirst = cut.standfirst();
        Element container = cut.container();
        List<Block> shown = new BlockReader(declared, container).blocks(review.chosen());
        List<Block> blocks = Rescue.of(shown, declared.linked());
        String text = Article.text(blocks);
        if (text.length() < LITTLE && (standfirst == null || title.isEmpty())) {
            return new Nothing("The page has no running text.");
        }
        Moments moments = Moments.of(page, declared);
        boolean paywalled = declared.paywalled(container);
        return new Article(
                declared.address(),
                title,
                standfirst,
                bylines.people(),
                bylines.credit(),
                moments.published(),
                moments.modified(),
                declared.language(),
                declared.publisher(),
                declared.section(),
                text,
                blocks,
                Pictures.of(blocks, declared),
                declared.tags(),
                declared.kind(title, blocks),
                paywalled,
                Confidence.of(review.trust(), text, paywalled));
    }
}
