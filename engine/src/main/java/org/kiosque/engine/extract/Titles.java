package org.kiosque.engine.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;

/** Finds a page's headline among its several titles, and takes the site's name off. */
final class Titles {

    private static final Pattern PARTS =
            Pattern.compile("\\s+[|•·»–—-]\\s+|\\s*\\|\\s*|\\s+::\\s+|\\s+//\\s+|\\s+<\\s+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int KICKER = 40;

    private Titles() {}

    /** The headline, perhaps empty. */
    static String of(Document page, MetaTags meta, @Nullable LinkedArticle linked) {
        String window = PlainText.fold(page.title());
        List<String> heads = page.select("h1").stream()
                .filter(head -> head.closest("nav, footer, aside") == null && !Marks.invisible(head))
                .map(head -> PlainText.fold(head.text()))
                .filter(text -> text.length() > 1 && text.length() < 400)
                .distinct()
                .toList();
        List<String> declared = Stream.of(
                        linked == null ? "" : linked.headline(),
                        meta.first("og:title"),
                        meta.first("twitter:title"),
                        meta.first("dc.title", "dcterms.title", "parsely-title", "sailthru.title"),
                        window)
                .filter(text -> !text.isEmpty())
                .toList();
        return heads.stream()
                .max((a, b) -> Double.compare(support(a, declared), support(b, declared)))
                .filter(head ->
                        support(head, declared) > 0.4 || declared.isEmpty() || (heads.size() == 1 && wordy(head)))
                .map(head -> unheaded(head, declared))
                .orElseGet(() -> declared.isEmpty() ? "" : bare(declared.getFirst(), meta));
    }

    /** The headline without a kicker before it, where the page declares it without. */
    private static String unheaded(String head, List<String> declared) {
        return declared.stream()
                .filter(title -> wordy(title) && head.endsWith(title))
                .filter(title -> {
                    String kicker =
                            head.substring(0, head.length() - title.length()).strip();
                    return kicker.length() < KICKER && !kicker.isEmpty() && kicker.length() < title.length();
                })
                .findFirst()
                .orElse(head);
    }

    private static boolean wordy(String head) {
        return head.split(" ").length > 3;
    }

    private static double support(String head, List<String> declared) {
        return declared.stream()
                .mapToDouble(title -> Math.max(overlap(head, title), 0))
                .max()
                .orElse(0);
    }

    /** The title without a part that names the site. */
    private static String bare(String title, MetaTags meta) {
        String site = PlainText.fold(meta.first("og:site_name", "application-name"));
        String[] parts = PARTS.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean named = !site.isEmpty()
                && (same(last, site)
                        || key(site).contains(key(last))
                        || key(last).contains(key(site)));
        boolean brief = last.split(" ").length <= 4 && last.length() < title.length() / 3;
        if (named || brief) {
            return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|•·»–—:/<-]+$", "");
        }
        return same(parts[0], site) ? title.substring(title.indexOf(parts[1])) : title;
    }

    /** Whether two texts have the same letters and digits. */
    static boolean same(String a, String b) {
        return Math.abs(a.length() - b.length()) < 40 && key(a).equals(key(b));
    }

    /** Share of the words of {@code a} and {@code b} that both have. */
    static double overlap(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    private static String key(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static boolean repeats(Element element, String title) {
        return same(PlainText.fold(element.text()), title);
    }
}
