package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.text.Timestamps;

/** Turns the chosen candidates into blocks. */
final class BlockReader {

    private static final int CELLS = 2000;
    private static final int HEAD = 40;
    private static final Evaluator ENTRY = QueryParser.parse(
            "[itemprop*=liveBlogUpdate], [itemtype*=BlogPosting], [class*=live-post], [class*=liveblog-entry],"
                    + " [class*=live-entry], [class*=live__post], [class*=liveblog__post], article[data-post-id], [class*=live-item]");

    private final URI base;
    private final Element container;

    BlockReader(Declarations declared, Element container) {
        this.base = declared.url();
        this.container = container;
    }

    List<Block> blocks(List<Candidate> candidates) {
        List<Block> blocks = new ArrayList<>();
        Element entry = null;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Element own = entry(candidate.element());
            if (own != null && !own.equals(entry)) {
                blocks.add(new Block.LiveEntry(head(candidates, i, own), time(own)));
            }
            entry = own;
            Block block = own != null && entrance(candidate, blocks) ? null : block(candidate);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The first heading of an entry, or "" where text comes first. */
    private String head(List<Candidate> candidates, int at, Element entry) {
        for (int i = at;
                i < candidates.size()
                        && i < at + 3
                        && entry.equals(entry(candidates.get(i).element()));
                i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.form() == Candidate.Form.HEADING) {
                return candidate.text();
            }
            if (candidate.text().length() > HEAD) {
                return "";
            }
        }
        return "";
    }

    /** Whether a candidate repeats what the entry's head tells: its time or its heading. */
    private static boolean entrance(Candidate candidate, List<Block> blocks) {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.LiveEntry head
                && head.text().equals(candidate.text())) {
            return true;
        }
        boolean timed = candidate.element().normalName().equals("time")
                || candidate.nodes().stream()
                        .anyMatch(node -> node instanceof Element each
                                && each.normalName().equals("time"));
        return timed && candidate.text().length() < HEAD;
    }

    private @Nullable Element entry(Element element) {
        Element found = element.closest(ENTRY);
        return found != null && !found.equals(container) && Outline.holds(container, found) ? found : null;
    }

    private static @Nullable OffsetDateTime time(Element entry) {
        Element time = entry.selectFirst("time");
        String written = time == null ? "" : time.hasAttr("datetime") ? time.attr("datetime") : time.text();
        return Timestamps.parse(written).orElse(null);
    }

    private @Nullable Block block(Candidate candidate) {
        return switch (candidate.form()) {
            case PARAGRAPH -> new Block.Paragraph(candidate.text(), inline(candidate.nodes()));
            case QUOTE -> new Block.Quote(candidate.text(), inline(candidate.nodes()));
            case HEADING -> new Block.Heading(candidate.text(), level(candidate.element()));
            case ITEMS -> items(candidate.element());
            case TABLE -> table(candidate.element());
            case FIGURE ->
                Pictures.read(candidate.element(), base).map(Block.Figure::new).orElse(null);
            case EMBED -> Embeds.read(candidate.element(), base);
        };
    }

    private String inline(List<Node> nodes) {
        return Sanitizer.inline(nodes, base);
    }

    private static int level(Element heading) {
        int level = heading.normalName().length() == 2 ? heading.normalName().charAt(1) - '0' : 2;
        return Math.clamp(level, 2, 6);
    }

    private Block items(Element list) {
        List<String> texts = new ArrayList<>();
        List<String> markup = new ArrayList<>();
        for (Element item : list.children()) {
            String text = Reading.of(List.of(item)).text();
            if (!text.isEmpty()) {
                texts.add(text);
                markup.add(inline(List.of(item)));
            }
        }
        return new Block.Items(list.normalName().equals("ol"), texts, markup);
    }

    private static Block table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        int cells = 0;
        for (Element row : table.select("tr")) {
            List<String> texts = row.children().stream()
                    .map(cell -> PlainText.fold(cell.text()))
                    .toList();
            cells += texts.size();
            if (cells < CELLS && texts.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(texts);
            }
        }
        Element first = table.selectFirst("tr");
        return new Block.Table(
                first != null && first.selectFirst("th") != null && first.selectFirst("td") == null, rows);
    }
}
