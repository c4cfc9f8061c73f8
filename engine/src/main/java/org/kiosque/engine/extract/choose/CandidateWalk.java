package org.kiosque.engine.extract.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Candidate.Form;
import org.kiosque.engine.extract.block.Embeds;
import org.kiosque.engine.extract.block.Reading;
import org.kiosque.engine.extract.hint.Phrases;
import org.kiosque.engine.html.PlainText;

/** Cuts a page into candidates, in the order of the document. */
final class CandidateWalk {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img");
    private static final Set<String> UNREAD = Set.of("input", "label", "figcaption", "dialog");
    private static final int RICH = Contents.tags("table", "pre", "blockquote", "iframe", "video", "ul", "h2", "h3");
    private static final int HEAD = Contents.tags("h1");
    private static final int MOST = 6_000;
    private static final int DEEPEST = 400;

    private final List<Candidate> found = new ArrayList<>();
    private final Contents contents;
    private final Cards cards;
    private final Markup markup = new Markup();
    private final Phrases phrases;
    private List<Node> run = new ArrayList<>();

    private CandidateWalk(Contents contents, Phrases phrases) {
        this.contents = contents;
        this.cards = new Cards(contents);
        this.phrases = phrases;
    }

    static List<Candidate> of(Element body, Contents contents, Phrases phrases) {
        CandidateWalk walk = new CandidateWalk(contents, phrases);
        walk.flow(body, 0);
        return walk.found;
    }

    /** Children in order: blocks one by one, what stands between them in runs of inline nodes. */
    private void flow(Element parent, int depth) {
        int breaks = 0;
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element child && apart(child)) {
                flush(parent);
                visit(child, depth + 1);
            } else if (node instanceof Element child && child.normalName().equals("br")) {
                breaks++;
                if (breaks > 1) {
                    flush(parent);
                }
                run.add(node);
                continue;
            } else if (node instanceof TextNode text && text.isBlank()) {
                run.add(node);
                continue;
            } else {
                run.add(node);
            }
            breaks = 0;
        }
        flush(parent);
    }

    private void flush(Element parent) {
        List<Node> nodes = run;
        run = new ArrayList<>();
        if (!nodes.isEmpty()) {
            add(Form.PARAGRAPH, parent, nodes);
        }
    }

    private void add(Form form, Element element, List<Node> nodes) {
        Reading reading = Reading.of(nodes);
        boolean empty = reading.text().isEmpty() && form != Form.FIGURE && form != Form.EMBED;
        if (!empty && found.size() < MOST) {
            found.add(candidate(form, element, nodes, reading));
        }
    }

    private Candidate candidate(Form form, Element element, List<Node> nodes, Reading reading) {
        boolean card = cards.hold(element, reading.text(), reading.linked());
        return new Candidate(
                form,
                element,
                nodes,
                reading.text(),
                reading.linked(),
                markup.of(element),
                phrases.read(reading.text()),
                card);
    }

    private void visit(Element element, int depth) {
        String tag = element.normalName();
        boolean embed = Embeds.is(element);
        boolean unread = !embed && (PlainText.hidden(tag) || UNREAD.contains(tag));
        if (depth > DEEPEST || unread || PlainText.invisible(element) || asks(element)) {
            return;
        }
        if (embed) {
            add(Form.EMBED, element, List.of(element));
        } else if (PICTURES.contains(tag)) {
            add(Form.FIGURE, element, List.of(element));
        } else {
            block(element, tag, depth);
        }
    }

    /** Whether an element is a dialog that lies over the page, as those are that ask for consent. */
    private boolean asks(Element element) {
        String role = element.attr("role");
        return (role.equals("dialog") || role.equals("alertdialog")) && !contents.hold(element, HEAD);
    }

    private void block(Element element, String tag, int depth) {
        if (HEADINGS.contains(tag)) {
            add(Form.HEADING, element, List.copyOf(element.childNodes()));
        } else if (tag.equals("figure")) {
            figure(element, depth);
        } else if (LISTS.contains(tag) && Shapes.list(element, contents)) {
            add(Form.ITEMS, element, List.of(element));
        } else if (tag.equals("table") && Shapes.table(element, contents)) {
            add(Form.TABLE, element, List.of(element));
        } else if (tag.equals("blockquote") && Shapes.quote(element, contents)) {
            add(Form.QUOTE, element, List.of(element));
        } else if (tag.equals("pre")) {
            add(Form.PARAGRAPH, element, List.of(element));
        } else {
            flow(element, depth);
        }
    }

    private void figure(Element element, int depth) {
        if (!contents.hold(element, RICH)) {
            add(Form.FIGURE, element, List.of(element));
        } else {
            flow(element, depth);
        }
    }

    /** Whether an element ends the run of inline nodes before it. */
    private static boolean apart(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            return false;
        }
        return element.isBlock()
                || PlainText.hidden(tag)
                || PICTURES.contains(tag)
                || Embeds.is(element)
                || PlainText.invisible(element)
                || wraps(element);
    }

    /** Inline elements with a block somewhere inside are taken for blocks. */
    private static boolean wraps(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.isBlock() || PICTURES.contains(child.normalName()) || wraps(child)) {
                return true;
            }
        }
        return false;
    }
}
