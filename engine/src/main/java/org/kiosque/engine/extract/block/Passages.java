package org.kiosque.engine.extract.block;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;

/** Reads paragraphs, quotes and lists. */
final class Passages {

    private static final String GAPS = " \t\n\u000b\f\r'’";
    private static final int ENOUGH = 160;
    /** One function word in so many. */
    private static final int SHARE = 5;

    private static final int LINES = 3;
    private static final int LONGEST_LINE = 70;
    private static final int LONGEST_CITE = 200;

    private Passages() {}

    /** A paragraph, what is written with its blanks, or the post or video whose bare address stands there. */
    static Block paragraph(Candidate candidate, URI base, @Nullable String language) {
        if (candidate.element().normalName().equals("pre")) {
            return new Block.Verbatim(verbatim(candidate.element()));
        }
        Optional<Block.Embed> embed = Embeds.linked(candidate.text());
        if (embed.isPresent()) {
            return embed.get();
        }
        String text = verse(candidate).orElse(candidate.text());
        return new Block.Paragraph(
                text, Sanitizer.inline(candidate.nodes(), base), other(candidate.element(), text, language));
    }

    private static String verbatim(Element pre) {
        return pre.wholeText()
                .replace("\r", "")
                .replace("\u00ad", "")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n")
                .replaceFirst("^\\n+", "")
                .stripTrailing();
    }

    /** Short lines that breaks part keep them; in long lines a break is only a gap. */
    private static Optional<String> verse(Candidate candidate) {
        long breaks = candidate.nodes().stream()
                .filter(node ->
                        node instanceof Element each && each.normalName().equals("br"))
                .count();
        if (breaks < LINES - 1) {
            return Optional.empty();
        }
        Element around = new Element("div");
        candidate.nodes().forEach(node -> around.appendChild(node.clone()));
        String text = PlainText.of(around);
        String[] lines = text.split("\n", -1);
        boolean brief = lines.length >= LINES && Arrays.stream(lines).allMatch(line -> line.length() < LONGEST_LINE);
        return brief ? Optional.of(text) : Optional.empty();
    }

    static Block.Quote quote(Candidate candidate, URI base, @Nullable String language) {
        Element source = candidate.element().selectFirst("footer, cite, figcaption");
        String cite = source == null ? "" : PlainText.fold(source.text()).replaceFirst("^[\\s—–-]+", "");
        Element bare = candidate.element().clone();
        Element named = bare.selectFirst("footer, cite, figcaption");
        if (named != null && !cite.isEmpty() && cite.length() < LONGEST_CITE) {
            named.remove();
        }
        String text = Reading.of(List.of(bare)).text();
        boolean all = text.isEmpty() || cite.isEmpty();
        Element shown = all ? candidate.element() : bare;
        return new Block.Quote(
                all ? candidate.text() : text,
                Sanitizer.inline(shown.childNodes(), base),
                all ? null : cite,
                other(candidate.element(), text, language));
    }

    static Block.Items items(Element list, URI base) {
        List<String> texts = new ArrayList<>();
        List<String> markup = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        items(list, 0, base, texts, markup, levels);
        boolean flat = levels.stream().allMatch(level -> level == 0);
        return new Block.Items(list.normalName().equals("ol"), texts, markup, flat ? List.of() : levels);
    }

    private static void items(
            Element list, int level, URI base, List<String> texts, List<String> markup, List<Integer> levels) {
        for (Element item : list.children()) {
            boolean inner = list(item);
            List<Node> own = inner
                    ? List.of()
                    : item.childNodes().stream().filter(node -> !list(node)).toList();
            String text = Reading.of(own).text();
            if (!text.isEmpty()) {
                texts.add(text);
                markup.add(Sanitizer.inline(own, base));
                levels.add(level);
            }
            for (Element below : inner ? List.of(item) : item.children()) {
                if (list(below)) {
                    items(below, level + 1, base, texts, markup, levels);
                }
            }
        }
    }

    private static boolean list(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }

    /** The language of a passage where it isn't the article's: as marked, or as its words tell. */
    private static @Nullable String other(Element element, String text, @Nullable String language) {
        String tag = marked(element);
        if (!tag.isEmpty()) {
            return tag.equals(language) ? null : tag;
        }
        return language == null || text.length() < ENOUGH || sounds(text, language)
                ? null
                : Languages.detect(text)
                        .filter(found -> !found.equals("und") && !Tongues.close(found, language))
                        .orElse(null);
    }

    /** The language that an element inside the page is marked with, or "". */
    private static String marked(Element element) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (at.hasAttr("lang")) {
                String tag = at.attr("lang").split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
                return tag.matches("[a-z]{2,3}") ? tag : "";
            }
        }
        return "";
    }

    /** Whether enough of the first words are function words of a language, so that no closer look is needed. */
    private static boolean sounds(String text, String language) {
        Set<String> known = StopWords.of(language);
        if (known.isEmpty()) {
            return false;
        }
        int words = 0;
        int hits = 0;
        int start = 0;
        for (int i = 0; i <= ENOUGH; i++) {
            if (i == ENOUGH || GAPS.indexOf(text.charAt(i)) >= 0) {
                words += i > start || i == 0 ? 1 : 0;
                hits += i > start && known.contains(Words.fold(text.substring(start, i))) ? 1 : 0;
                start = i + 1;
            }
        }
        return hits * SHARE > words;
    }
}
