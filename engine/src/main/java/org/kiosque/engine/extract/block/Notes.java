package org.kiosque.engine.extract.block;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;

/** Takes a page's footnotes out of its tree, and marks in the text where each belongs. */
public final class Notes {

    private static final Pattern MARK = Pattern.compile("[\\[(]?(\\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\\])]?");
    private static final Pattern NAMES =
            Pattern.compile("(?i).*(foot-?note|end-?note|note-?ref|\\bfn|_ftn|cite_note|sdfootnote).*");
    private static final String BACK = "a[href^=#], [role=doc-backlink]";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int MOST = 300;
    private static final int LONGEST = 2000;

    private final Map<String, Block.Footnote> byPlace = new LinkedHashMap<>();

    private Notes() {}

    /** The notes; their elements are gone from the page, and their marks are raised links. */
    public static Notes taken(Document page, ElementIndex elements, URI url) {
        Notes notes = new Notes();
        List<Element> places = new ArrayList<>();
        for (Element link : elements.tagged("a")
                .where(each -> each.attr("href").startsWith("#"))
                .all()) {
            String mark = PlainText.fold(link.text());
            String fragment = link.attr("href").substring(1);
            if (notes.byPlace.size() >= MOST || !MARK.matcher(mark).matches() || !named(link, fragment)) {
                continue;
            }
            Element place = page.getElementById(fragment);
            Element note = place == null ? null : block(place);
            if (note != null && !Candidate.holds(note, link) && note.text().length() < LONGEST) {
                notes.add(mark.replaceAll("[\\[\\]()]", ""), note, url, fragment);
                mark(link, mark, url, fragment);
                places.add(note);
            }
        }
        places.forEach(Element::remove);
        return notes;
    }

    private static boolean named(Element link, String fragment) {
        return !fragment.isEmpty()
                && (NAMES.matcher(fragment).matches()
                        || NAMES.matcher(link.className()).matches()
                        || link.attr("role").equals("doc-noteref"));
    }

    /** The item or paragraph that a note stands in. */
    private static @Nullable Element block(Element place) {
        Element block = place.closest("li, p, dd, aside, div");
        return block != null && block.closest("body") != null ? block : null;
    }

    private void add(String label, Element note, URI url, String fragment) {
        Element bare = note.clone();
        bare.select(BACK).stream()
                .filter(back -> back.text().length() < 4 || back.attr("role").equals("doc-backlink"))
                .forEach(Element::remove);
        String text = PlainText.of(bare).replace('\n', ' ');
        URI place = place(url, fragment);
        if (!text.isEmpty()) {
            byPlace.putIfAbsent(
                    place.toString(), new Block.Footnote(label, text, Sanitizer.inline(List.of(bare), url), place));
        }
    }

    private static void mark(Element link, String mark, URI url, String fragment) {
        link.attr("href", place(url, fragment).toString());
        StringBuilder raised = new StringBuilder();
        mark.chars()
                .filter(c -> "[]()".indexOf(c) < 0)
                .forEach(c -> raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        link.text(raised.toString());
        Element around = link.parent();
        if (around != null && around.normalName().equals("sup")) {
            around.unwrap();
        }
    }

    private static URI place(URI url, String fragment) {
        String page = url.toString();
        int hash = page.indexOf('#');
        return Urls.parse((hash < 0 ? page : page.substring(0, hash)) + "#" + fragment)
                .orElse(url);
    }

    /** The notes that some blocks refer to, in order. */
    public List<Block> of(List<Block> blocks) {
        StringBuilder markup = new StringBuilder();
        blocks.forEach(block -> markup.append(markup(block)));
        List<Block> found = new ArrayList<>();
        byPlace.forEach((place, note) -> {
            if (markup.indexOf("\"" + Sanitizer.escape(place) + "\"") >= 0) {
                found.add(note);
            }
        });
        return found;
    }

    private static String markup(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.html();
            case Block.Quote quote -> quote.html();
            case Block.Items items -> String.join("", items.html());
            case Block.Heading heading -> "";
            case Block.Table table -> "";
            case Block.Verbatim verbatim -> "";
            case Block.Figure figure -> "";
            case Block.Footnote footnote -> "";
            case Block.Embed embed -> "";
            case Block.LiveEntry entry -> "";
        };
    }
}
