package org.kiosque.engine.feed.listing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The parts of a page that are about the site and not its news: menus, footers, breadcrumbs, sharing. */
final class Landmarks {

    private static final Set<String> TAGS = Set.of("nav", "footer", "menu", "select", "form");
    private static final Set<String> ROLES = Set.of("navigation", "contentinfo", "menu", "menubar", "search", "dialog");
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[-_ ])(?:nav|navbar|navigation|menu|submenu|megamenu|footer|breadcrumbs?|pagination|pager|social"
                    + "|share|sharing|cookies?|login|languages?|toolbar|tagcloud|sitemap)(?:$|[-_ ])");

    private Landmarks() {}

    static boolean holds(Element element) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (TAGS.contains(at.normalName()) || ROLES.contains(at.attr("role")) || named(at)) {
                return true;
            }
        }
        return false;
    }

    static boolean isBeside(Element element) {
        return element.closest("aside, [role=complementary]") != null;
    }

    private static boolean named(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && NAMES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }
}
