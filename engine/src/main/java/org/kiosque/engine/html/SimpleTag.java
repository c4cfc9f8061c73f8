package org.kiosque.engine.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element that may stand in {@link SimpleMarkup}.
 *
 * @param name in lower case
 * @param written the name that it is written by, empty where only what it holds is written
 * @param role what a parser of HTML does about open paragraphs and lists where it starts
 * @param breaks whether it parts lines of text
 */
record SimpleTag(String name, String written, Role role, boolean breaks) {

    enum Role {
        INLINE,
        LINK,
        PARAGRAPH,
        HEADING,
        BLOCK,
        LIST_ITEM,
        TERM,
        TABLE,
        CAPTION,
        SECTION,
        ROW,
        CELL,
        VOID,
        RULE;

        /** Whether nothing but its own parts may stand right inside. */
        boolean isFrame() {
            return this == TABLE || this == SECTION || this == ROW;
        }
    }

    /** The section that rows have though it isn't written. */
    static final SimpleTag IMPLIED = new SimpleTag("tbody", "tbody", Role.SECTION, isBlock("tbody"));

    private static final int LONGEST = 10;
    private static final Map<String, SimpleTag> TAGS = tags();

    /** The element of that name in whatever case, or null where it isn't simple. */
    static @Nullable SimpleTag find(String name) {
        SimpleTag found = TAGS.get(name);
        return found != null || name.length() > LONGEST ? found : TAGS.get(name.toLowerCase(Locale.ROOT));
    }

    boolean isVoid() {
        return role == Role.VOID || role == Role.RULE;
    }

    /** Whether its start would close a paragraph that is open. */
    boolean closesParagraph() {
        return role != Role.INLINE && role != Role.LINK && role != Role.VOID;
    }

    private static Map<String, SimpleTag> tags() {
        Map<String, SimpleTag> tags = new HashMap<>();
        String inline = "b strong i em u s del ins sub sup code kbd samp var q cite abbr mark small time bdi dfn";
        add(tags, Role.INLINE, inline);
        add(tags, Role.LINK, "a");
        add(tags, Role.PARAGRAPH, "p");
        add(tags, Role.HEADING, "h2 h3 h4 h5 h6");
        add(tags, Role.BLOCK, "ul ol dl blockquote figure figcaption div");
        add(tags, Role.LIST_ITEM, "li");
        add(tags, Role.TERM, "dt dd");
        add(tags, Role.TABLE, "table");
        add(tags, Role.CAPTION, "caption");
        add(tags, Role.SECTION, "thead tbody tfoot");
        add(tags, Role.ROW, "tr");
        for (String cell : Set.of("td", "th")) {
            add(tags, new SimpleTag(cell, cell, Role.CELL, true));
        }
        add(tags, Role.VOID, "br wbr img");
        add(tags, Role.RULE, "hr");
        add(tags, new SimpleTag("h1", "h2", Role.HEADING, true));
        add(tags, new SimpleTag("strike", "s", Role.INLINE, isBlock("strike")));
        add(tags, new SimpleTag("tt", "code", Role.INLINE, isBlock("tt")));
        for (String unwrapped : Set.of("span", "font")) {
            add(tags, new SimpleTag(unwrapped, "", Role.INLINE, isBlock(unwrapped)));
        }
        for (String division : Set.of("section", "article", "main", "header", "footer", "aside", "center")) {
            add(tags, new SimpleTag(division, "div", Role.BLOCK, isBlock(division)));
        }
        return Map.copyOf(tags);
    }

    private static void add(Map<String, SimpleTag> tags, Role role, String names) {
        for (String name : names.split(" ", -1)) {
            add(tags, new SimpleTag(name, name, role, isBlock(name) || name.equals("br")));
        }
    }

    private static void add(Map<String, SimpleTag> tags, SimpleTag tag) {
        tags.put(tag.name(), tag);
    }

    private static boolean isBlock(String name) {
        return new org.jsoup.nodes.Element(name).isBlock();
    }
}
