package org.kiosque.engine.extract.hint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/** What an element's tag, role, class and identifier tell about the part that it plays on a page; reads each name once. */
public final class Marks {

    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "form", "dialog", "menu", "address");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "dialog",
            "alertdialog",
            "banner",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "doc-footnote-back",
            "button",
            "alert",
            "tablist");
    private static final Set<String> NEVER = Set.of("html", "body", "main", "p", "em", "strong", "b", "i");
    private static final String PARTS = "related|recommend|newsletter|disqus|sidebar|breadcrumb|"
            + "navbar|navigation|sponsor|advert|cookie|consent|gdpr|byline|copyright|outbrain|taboola|zergnet|"
            + "trending|most-?(read|popular|viewed)|popular-|more-?(from|stories|on-|news|articles|about|to)|"
            + "read-?(more|next|also)|also-?(read|like)|lire-?aussi|see-?also|sign-?up|log-?in|share|sharing|social|"
            + "comment|respond|footer|pagination|recirc|screen-?reader|visually-?hidden|sr-only|pull-?quote|"
            + "author-?(bio|box|info|card|name|meta|details|about|profile)|about-?(the-)?author|(post|entry|article|story)-?"
            + "(meta|tags?|footer|info|author|date|time|actions|tools|nav|share|links|topics|bottom)(-|$)|"
            + "tag-?(list|cloud)|-tags(-|$)|infobox|promo|subscri(be|ption)-?(box|form|banner|cta|call|wall|prompt|link)|"
            + "teaser|dateline|timestamp|publish(ed)?-?(date|time|on)|time-?ago|read(ing)?-?time|follow-?us|donat|"
            + "caption|photo-?credit|image-?credit|credits?$|disclaimer|affiliate|table-?of-?contents|toc-|jump-?link|"
            + "skip-?(to|link)|onward|next-?(article|post|story)|prev-?(article|post|story)|trinity|audio-?player|"
            + "video-?(caption|title|meta|playlist)|playlist|poll-|quiz|rating|tooltip|popup|modal|overlay|lightbox|"
            + "slideshow-?nav|site-?header|masthead|app-?(banner|download)|contact-?(us|info)|correction-?link|"
            + "inline-?(related|link-list|newsletter|promo)|rubricator|sponsored|paid-|partner-|marketing|"
            + "en-?relation|a-lire|plus-?lus|mots-?cles|ltra-|lire-?plus|leggi-?anche|lee-?tambien|mehr-?zum|siehe-?auch";
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "adv",
            "nav",
            "menu",
            "bio",
            "share",
            "tags",
            "tag",
            "widget",
            "banner",
            "meta",
            "date",
            "kicker",
            "eyebrow",
            "rubric",
            "print",
            "tools",
            "toolbar",
            "hidden",
            "hide",
            "credit",
            "author",
            "authors",
            "topics",
            "keywords",
            "social",
            "links",
            "publicite",
            "anzeige",
            "werbung",
            "pub",
            "reklama",
            "toc",
            "noprint");
    private static final Set<String> LONE = Set.of("date", "time", "author", "tag", "tags", "meta", "hidden", "hide");
    private static final String BODY = "article-?(body|content|text)|(story|post|entry)-?(body|content|text)|"
            + "body-?(text|content|copy)|main-?(text|content)|texte|articletext|article__body|rich-?text|prose";
    private static final Finder NAMES = Finder.of(List.of(Finder.expanded(PARTS), Finder.expanded(BODY)));
    private static final int BESIDE = 1;
    private static final int WITHIN = 2;
    private static final int LONGEST = 400;
    private static final String GAPS = " \t\n\u000b\f\r";

    private final Map<String, Boolean> besides = new HashMap<>();
    private final Map<String, Boolean> bodies = new HashMap<>();
    private final Map<String, Boolean> words = new HashMap<>();

    /** Whether the element seems to be something beside the article: navigation, promotion, comments. */
    public boolean beside(Element element) {
        String tag = element.normalName();
        if (NEVER.contains(tag)) {
            return false;
        }
        if (TAGS.contains(tag) || ROLES.contains(element.attr("role"))) {
            return true;
        }
        return named(element.className()) || named(element.id()) || named(element.attr("data-component"));
    }

    /** Whether the element is named as the one that holds the article's text. */
    public boolean body(Element element) {
        return element.attr("itemprop").contains("articleBody")
                || bodies.computeIfAbsent(
                        element.className() + " " + element.id(), names -> (NAMES.find(folded(names)) & WITHIN) != 0);
    }

    private boolean named(String names) {
        return !names.isEmpty() && besides.computeIfAbsent(names, this::anyBeside);
    }

    private boolean anyBeside(String names) {
        String first = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
        StringTokenizer each = new StringTokenizer(first, GAPS);
        while (each.hasMoreTokens()) {
            if (words.computeIfAbsent(each.nextToken(), Marks::oneBeside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean oneBeside(String name) {
        String folded = folded(name);
        return NAMES.find(folded) == BESIDE || worded(folded);
    }

    private static boolean worded(String name) {
        String[] words = name.split("-", -1);
        for (String word : words) {
            if (WORDS.contains(word) && (words.length == 1 || !LONE.contains(word))) {
                return true;
            }
        }
        return false;
    }

    /** In small letters, with one dash for whatever parts words, also where only a capital does. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean hump = capital && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            boolean letter = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if ((hump || !letter) && (folded.isEmpty() || folded.charAt(folded.length() - 1) != '-')) {
                folded.append('-');
            }
            if (letter) {
                folded.append(capital ? (char) (c + 'a' - 'A') : c);
            }
        }
        return folded.toString();
    }
}
