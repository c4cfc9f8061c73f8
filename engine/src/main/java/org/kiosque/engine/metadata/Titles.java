package org.kiosque.engine.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;

/** Finds a page's headline among its several titles, and takes the site's name off; compares headlines. */
public final class Titles {

    private static final Pattern PARTS =
            Pattern.compile("\\s+[|•·»–—-]\\s+|\\s*[|｜]\\s*|\\s+::\\s+|\\s+//\\s+|\\s+<\\s+");
    private static final Pattern EDGE = Pattern.compile("^[\\s|｜•·»–—:/<-]+|[\\s|｜•·»–—:/<-]+$");
    private static final String[] BESIDE = {"related", "teaser", "comments", "comment-", "comment_"};
    private static final double ALIKE = 0.4;
    private static final int KICKER = 40;
    private static final int LONGEST = 400;

    private Titles() {}

    static Told<String> of(Metadata page) {
        List<String> sites = sites(page);
        List<Told<String>> declared = declared(page).toList();
        List<String> texts = declared.stream().map(Told::value).toList();
        List<String> heads = heads(page.elements(), sites);
        return heads.stream()
                .max((a, b) -> Double.compare(overlap(a, texts), overlap(b, texts)))
                .filter(head -> overlap(head, texts) > ALIKE || texts.isEmpty() || (heads.size() == 1 && wordy(head)))
                .map(head -> new Told<>(unheaded(head, texts), Reason.element("h1")))
                .or(() ->
                        declared.stream().findFirst().map(told -> new Told<>(bare(told.value(), sites), told.reason())))
                .orElseGet(() -> new Told<>("", new Reason(Reason.Source.TEXT, "none")));
    }

    /** What the page says that its article is called, in several places. */
    static List<String> all(Metadata page) {
        return declared(page).map(Told::value).toList();
    }

    private static Stream<Told<String>> declared(Metadata page) {
        String window = PlainText.fold(page.page().title());
        return Stream.of(
                        page.linked().stream()
                                .flatMap(each -> each.find("headline", "name").stream())
                                .findFirst(),
                        page.meta().find("og:title"),
                        page.meta().find("twitter:title"),
                        page.meta().find("dc.title", "dcterms.title", "parsely-title", "sailthru.title"),
                        Optional.of(new Told<>(window, Reason.element("title"))))
                .flatMap(Optional::stream)
                .filter(told -> !told.value().isEmpty());
    }

    /** The top headings that can be an article's; a picture counts as what it shows. */
    private static List<String> heads(ElementIndex page, List<String> sites) {
        ElementIndex.Found beside = page.tagged("nav", "footer", "aside").or(page.classed(BESIDE));
        return page.tagged("h1").outside(beside).all().stream()
                .filter(head -> !PlainText.invisible(head))
                .map(head ->
                        head.hasText() ? head.text() : head.select("img[alt]").attr("alt"))
                .map(PlainText::fold)
                .filter(text -> text.length() > 1 && text.length() < LONGEST)
                .filter(text -> sites.stream().noneMatch(site -> same(site, text)))
                .distinct()
                .toList();
    }

    /** What the site is called. */
    static List<String> sites(Metadata page) {
        String host = Objects.requireNonNullElse(page.url().getHost(), "");
        String label = Addresses.site(page.url()).split("\\.", 2)[0];
        return Stream.of(
                        page.meta().first("og:site_name"),
                        page.meta().first("application-name"),
                        page.find("publisher").map(Told::value).orElse(""),
                        host.replaceFirst("^www\\.", ""),
                        label.length() > 3 ? label : "")
                .filter(name -> name.length() > 1)
                .distinct()
                .toList();
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

    /** The title without parts before or after it that name the site, and without a short last part. */
    static String bare(String title, List<String> sites) {
        String[] parts = PARTS.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        int from = names(parts[0], sites) ? 1 : 0;
        int to = parts.length;
        while (to > from + 1 && names(parts[to - 1], sites)) {
            to--;
        }
        String last = parts[parts.length - 1];
        boolean brief = last.split(" ").length <= 4 && last.length() < title.length() / 3;
        to -= to == parts.length && brief && to > from + 1 ? 1 : 0;
        int start = from == 0 ? 0 : title.indexOf(parts[1], parts[0].length());
        int end = to == parts.length ? title.length() : title.lastIndexOf(parts[to], end(title, parts, to));
        return EDGE.matcher(title.substring(start, Math.max(start, end))).replaceAll("");
    }

    /** Where the part at {@code index} can begin at the latest. */
    private static int end(String title, String[] parts, int index) {
        int end = title.length();
        for (int i = parts.length - 1; i > index; i--) {
            end = title.lastIndexOf(parts[i], end) - 1;
        }
        return end;
    }

    private static boolean names(String part, List<String> sites) {
        String key = key(part);
        return !key.isEmpty()
                && sites.stream()
                        .map(Titles::key)
                        .anyMatch(site -> !site.isEmpty()
                                && (site.equals(key)
                                        || (site.contains(key) && key.length() > 2)
                                        || (key.contains(site)
                                                && site.length() > 2
                                                && key.length() < 2 * site.length() + 4)));
    }

    /** Whether two texts have the same letters and digits. */
    public static boolean same(String a, String b) {
        if (Math.abs(a.length() - b.length()) >= 40) {
            return false;
        }
        int j = next(b, 0);
        for (int i = next(a, 0); i < a.length(); i = next(a, i + Character.charCount(a.codePointAt(i)))) {
            if (j >= b.length() || small(a.codePointAt(i)) != small(b.codePointAt(j))) {
                return false;
            }
            j = next(b, j + Character.charCount(b.codePointAt(j)));
        }
        return j >= b.length();
    }

    /** The place of the next letter or digit. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !counts(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int small(int c) {
        return c == 'ς' ? 'σ' : Character.toLowerCase(c);
    }

    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Share of the words of {@code a} and {@code b} that both have. */
    public static double overlap(String a, String b) {
        return overlap(a, List.of(b));
    }

    /** The highest {@link #overlap(String, String)} of a text with one of some others. */
    static double overlap(String text, List<String> others) {
        Set<String> words = others.isEmpty() ? Set.of() : words(text);
        return others.stream()
                .mapToDouble(other -> overlap(words, words(other)))
                .max()
                .orElse(0);
    }

    private static double overlap(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        int both = 0;
        for (String word : first) {
            both += second.contains(word) ? 1 : 0;
        }
        return 2.0 * both / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        int end = 0;
        for (int start = next(small, 0); start < small.length(); start = next(small, end)) {
            end = start;
            while (end < small.length() && counts(small.codePointAt(end))) {
                end += Character.charCount(small.codePointAt(end));
            }
            words.add(small.substring(start, end));
        }
        return words;
    }

    /** The letters and digits of a text in small letters. */
    private static String key(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(small.length());
        for (int at = next(small, 0);
                at < small.length();
                at = next(small, at + Character.charCount(small.codePointAt(at)))) {
            key.appendCodePoint(small.codePointAt(at));
        }
        return key.toString();
    }

    private static boolean counts(int c) {
        int type = plain(c) ? Character.DECIMAL_DIGIT_NUMBER : Character.getType(c);
        return (type <= Character.OTHER_LETTER && type >= Character.UPPERCASE_LETTER)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Whether an element says no more than the title. */
    public static boolean repeats(Element element, String title) {
        String text =
                element.hasText() ? element.text() : element.select("img[alt]").attr("alt");
        return same(PlainText.fold(text), title);
    }
}
