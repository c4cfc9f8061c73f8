package org.kiosque.engine.extract.block;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.metadata.Metadata;
import org.kiosque.engine.text.Timestamps;

/** Turns the chosen candidates into blocks. */
public final class BlockReader {

    private static final int HEAD = 40;
    private static final String[] ENTRIES = {
        "live-post", "liveblog-entry", "live-entry", "live__post", "liveblog__post", "live-item"
    };

    private final URI base;
    private final Element container;
    private final @Nullable String language;
    private final @Nullable OffsetDateTime day;
    private final Map<String, OffsetDateTime> updates;
    private final Set<Element> entries;

    public BlockReader(Metadata page, Element container, @Nullable String language, @Nullable OffsetDateTime day) {
        this.base = page.url();
        this.container = container;
        this.language = language;
        this.day = day;
        this.updates = page.updates();
        this.entries = Set.copyOf(entries(page.elements()).all());
    }

    /** The elements that hold an entry of a live blog each. */
    private static ElementIndex.Found entries(ElementIndex page) {
        return page.classed(ENTRIES)
                .or(page.having("itemprop").where(each -> holds(each, "itemprop", "liveblogupdate")))
                .or(page.having("itemtype").where(each -> holds(each, "itemtype", "blogposting")))
                .or(page.tagged("article").where(each -> each.hasAttr("data-post-id")));
    }

    private static boolean holds(Element element, String attribute, String part) {
        return element.attr(attribute).toLowerCase(Locale.ROOT).contains(part);
    }

    public List<Block> blocks(List<Candidate> candidates) {
        List<Block> blocks = new ArrayList<>();
        Element entry = null;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Element own = entry(candidate.element());
            if (own != null && !own.equals(entry)) {
                String head = head(candidates, i, own);
                blocks.add(new Block.LiveEntry(head, time(own, head)));
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
        boolean timed = Hours.only(candidate.text())
                || candidate.element().normalName().equals("time")
                || candidate.nodes().stream()
                        .anyMatch(node -> node instanceof Element each
                                && each.normalName().equals("time"));
        return timed && candidate.text().length() < HEAD;
    }

    private @Nullable Element entry(Element element) {
        Element found = entries.isEmpty() ? null : element;
        while (found != null && !entries.contains(found)) {
            found = found.parent();
        }
        return found != null && !found.equals(container) && Candidate.holds(container, found) ? found : null;
    }

    /** When an entry was written: by its {@code time}, by what JSON-LD tells, or by the hour that it shows. */
    private @Nullable OffsetDateTime time(Element entry, String head) {
        Element time = entry.selectFirst("time");
        String written = time == null ? "" : time.hasAttr("datetime") ? time.attr("datetime") : time.text();
        return Timestamps.parse(written)
                .or(() -> Optional.ofNullable(updates.get(head)))
                .or(() -> Hours.shown(entry, day))
                .orElse(null);
    }

    private @Nullable Block block(Candidate candidate) {
        return switch (candidate.form()) {
            case PARAGRAPH -> Passages.paragraph(candidate, base, language);
            case QUOTE -> Passages.quote(candidate, base, language);
            case HEADING -> new Block.Heading(candidate.text(), level(candidate.element()));
            case ITEMS -> Passages.items(candidate.element(), base);
            case TABLE -> Tables.read(candidate.element());
            case FIGURE ->
                Pictures.read(candidate.element(), base).map(Block.Figure::new).orElse(null);
            case EMBED -> Embeds.read(candidate.element(), base);
        };
    }

    private static int level(Element heading) {
        int level = heading.normalName().length() == 2 ? heading.normalName().charAt(1) - '0' : 2;
        return Math.clamp(level, 2, 6);
    }
}
