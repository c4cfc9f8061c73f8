package org.kiosque.engine.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;

/**
 * Who an article is by.
 *
 * @param people names of persons
 * @param credit the agency or desk, or null
 */
record Bylines(List<String> people, @Nullable String credit) {

    private static final Pattern LEAD = Pattern.compile(
            "(?iU)^(written by|story by|reported by|words by|text by|posted by|by|par|von|por|di|da|door|autor(in)?|author|auteur|автор"
                    + "|propos recueillis par|texte|text|de notre (envoyée?|correspondante?).{0,30}|buộc|reporter|текст|بقلم|كتب)\\s*:?\\s+");
    private static final Pattern SPLIT =
            Pattern.compile("(?iU)\\s*(?:,|;|\\||/|•|·|&|\\n|\\s(?:and|et|und|y|e|en|i|и|with|avec|mit|con|و)\\s)\\s*");
    private static final Pattern DESK = Pattern.compile(
            "(?iU).*\\b(afp|reuters|ap|dpa|efe|ansa|ats|belga|apa|tass|тасс|риа|pap|anp|lusa|xinhua|upi|pti|ani|ians|bloomberg|associated press"
                    + "|press association|agenc(y|e|ia)|agences|agentur(en)?|r[ée]daction|redaktion|redacci[óo]n|redazione|reda[çc][ãa]o|redakcja|редакция|newsroom"
                    + "|editorial|editors?|editorial board|desk|staff|team|news|media|press|magazine|times|post|tribune|journal|online|tv|radio|service"
                    + "|contributors?|admin|administrator|webmaster|le monde|le figaro|libération|rédactrice|comit[ée]|office|university|corporation|inc"
                    + "|network|wire|report|reports|today|daily|weekly|herald|gazette|chronicle|observer|رويترز|فرانس برس|وكالات|nachrichten|zeitung)\\b.*");
    private static final Pattern ROLE = Pattern.compile(
            "(?iU)\\b(senior|chief|staff|correspond|reporter|writer|editor|journalist|columnist|analyst|bureau|producer|contribut|photograph"
                    + "|specialist|updated|published|posted|read|ago|min|january|february|march|april|june|july|august|september|october|november"
                    + "|december|janvier|février|juillet|septembre|octobre|novembre|décembre|professor|director|fellow|lecturer|envoy|spécial).*");
    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final String VISIBLE =
            "[itemprop=author] [itemprop=name], [itemprop=author], a[rel~=author], [class*=byline] a,"
                    + " [class*=author-name], [class*=author__name], [class*=authorName], [class*=byline], .author a, .author, .auteur, .autor,"
                    + " [class*=article-author], [class*=post-author], [class*=article__author], [class*=signature]";

    /** People and credit. */
    List<String> all() {
        return Stream.concat(people.stream(), Stream.ofNullable(credit)).toList();
    }

    static Bylines of(Document page, Declarations declared) {
        LinkedArticle linked = declared.linked();
        List<String> written = linked == null ? List.of() : linked.names("author");
        List<String> desks = linked == null ? List.of() : linked.organisations("author");
        Bylines found = read(written, desks, declared.publisher());
        if (found.people().isEmpty()) {
            List<String> meta = declared.meta()
                    .all(
                            "author",
                            "article:author",
                            "parsely-author",
                            "dc.creator",
                            "sailthru.author",
                            "byl",
                            "dcterms.creator");
            found = found.or(read(meta, List.of(), declared.publisher()));
        }
        return found.people().isEmpty() ? found.or(read(visible(page), List.of(), declared.publisher())) : found;
    }

    private Bylines or(Bylines other) {
        return new Bylines(other.people, credit == null ? other.credit : credit);
    }

    /** The first visible byline that stands with the article rather than with others. */
    private static List<String> visible(Document page) {
        for (String selector : VISIBLE.split(", ", -1)) {
            for (Element element : page.select(selector)) {
                boolean own = element.closest("aside, footer, nav, [class*=related], [class*=comment], [class*=teaser]")
                        == null;
                String text = PlainText.fold(element.text());
                if (own && !text.isEmpty() && text.length() < 200) {
                    return List.of(text);
                }
            }
        }
        return List.of();
    }

    private static Bylines read(List<String> written, List<String> desks, @Nullable String publisher) {
        Set<String> people = new LinkedHashSet<>();
        List<String> credits = new ArrayList<>();
        for (String line : written) {
            if (line.contains("://")) {
                continue;
            }
            boolean desk = desks.contains(line) || line.equalsIgnoreCase(publisher);
            for (String piece :
                    desk ? new String[] {line} : SPLIT.split(LEAD.matcher(line).replaceFirst(""))) {
                String name = name(piece);
                if (name.isEmpty() || people.size() >= MOST) {
                    continue;
                }
                if (desk || desk(name, publisher)) {
                    credits.add(line);
                } else if (person(name)) {
                    people.add(name);
                }
            }
        }
        return new Bylines(
                List.copyOf(people),
                credits.isEmpty()
                        ? null
                        : PlainText.fold(LEAD.matcher(credits.getFirst()).replaceFirst("")));
    }

    private static String name(String piece) {
        String bare = LEAD.matcher(PlainText.fold(piece)).replaceFirst("");
        String unmailed = bare.replaceAll("\\S{1,80}@\\S{0,80}", "")
                .replaceAll("\\([^)]{0,80}\\)", "")
                .strip();
        String trimmed = unmailed.replaceAll("^[\\s.:–—-]+|[\\s.:,–—-]+$", "");
        return trimmed.equals(trimmed.toUpperCase(Locale.ROOT)) && trimmed.length() > 5
                ? capitalised(trimmed)
                : trimmed;
    }

    private static String capitalised(String name) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return out.toString();
    }

    private static boolean desk(String name, @Nullable String publisher) {
        boolean own = publisher != null
                && (Titles.same(name, publisher)
                        || name.toLowerCase(Locale.ROOT).startsWith(publisher.toLowerCase(Locale.ROOT)));
        return own || DESK.matcher(name).matches();
    }

    private static boolean person(String name) {
        int words = name.split("\\s+").length;
        return name.length() >= 3
                && name.length() < LONGEST
                && words <= 6
                && !name.contains("://")
                && name.chars().noneMatch(Character::isDigit)
                && !ROLE.matcher(name).find()
                && Character.isLetter(name.charAt(0));
    }
}
