package org.kiosque.engine.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;

/**
 * Who an article is by.
 *
 * @param people names of persons, at least one, or null
 * @param credit the agency or desk, or null
 */
public record Bylines(
        @Nullable Told<List<String>> people, @Nullable Told<String> credit) {

    private static final Pattern LEAD = Pattern.compile(
            "(?iU)^(written by|story by|reported by|words by|text by|posted by|by|par|von|por|di|da|door|autor(in)?|author|auteur|автор"
                    + "|propos recueillis par|texte|text|de notre (envoyée?|correspondante?).{0,30}|buộc|reporter|текст|بقلم|كتب)\\s*:?\\s+");
    private static final Pattern SPLIT = Pattern.compile(
            "(?iU)\\s*(?:,|;|،|、|\\||/|•|·|&|\\n|\\s(?:and|et|und|och|og|en|и|та|ve|with|avec|mit|con|com|met|و)\\s)\\s*(?:(?:and|et|und|y|e)\\s+)?");
    private static final Pattern WITHIN =
            Pattern.compile("(?iU)\\s(?:[yei]\\s|و(?!ليد|ائل|سام|فاء|جدي|داد|ردة)(?=\\p{L}{2}))");
    private static final String[] META = {
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "sailthru.author",
        "byl",
        "dcterms.creator",
        "citation_author"
    };
    private static final Pattern DESK = Pattern.compile(
            "(?iU).*\\b(afp|reuters|ap|dpa|efe|ansa|ats|belga|apa|tass|тасс|риа|pap|anp|lusa|xinhua|upi|pti|ani|ians|bloomberg|associated press"
                    + "|press association|agenc(y|e|ia)|agences|agentur(en)?|r[ée]daction|redaktion|redacci[óo]n|redazione|reda[çc][ãa]o|redakcja|редакция|newsroom"
                    + "|editorial|editors?|editorial board|desk|staff|team|news|media|press|magazine|times|post|tribune|journal|online|tv|radio|service"
                    + "|contributors?|admin|administrator|webmaster|le monde|le figaro|libération|rédactrice|comit[ée]|office|university|corporation|inc"
                    + "|network|wire|report|reports|today|daily|weekly|herald|gazette|chronicle|observer|رويترز|فرانس برس|وكالات|nachrichten|zeitung)\\b.*");
    private static final Pattern ROLE = Pattern.compile(
            "(?iU)\\b(senior|chief|staff|correspond|reporter|writer|editor|journalist|columnist|analyst|bureau|producer|contribut|photo"
                    + "|specialist|updated|published|posted|read|ago|min|january|february|march|april|june|july|august|september|october|november"
                    + "|december|janvier|février|juillet|septembre|octobre|novembre|décembre|professor|director|fellow|lecturer|envoy|spécial).*");
    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final int LONGEST_LINE = 200;
    private static final Evaluator BESIDE = QueryParser.parse(
            "aside, footer, nav, [class*=related], [class*=comments], [class*=comment-], [class*=comment_], [class*=teaser]");
    private static final List<String> VISIBLE = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            "[class*=byline] a",
            "[class*=author-name]",
            "[class*=author__name]",
            "[class*=authorName]",
            "[class*=byline]",
            ".author a",
            ".author",
            ".auteur",
            ".autor",
            "[class*=article-author]",
            "[class*=post-author]",
            "[class*=article__author]",
            "[class*=signature]",
            "article header address, article > address");

    /** People and credit. */
    public List<String> all() {
        return Stream.concat(
                        people == null ? Stream.empty() : people.value().stream(),
                        Stream.ofNullable(credit).map(Told::value))
                .toList();
    }

    /** The names of the persons, perhaps none. */
    public List<String> names() {
        return people == null ? List.of() : people.value();
    }

    static Bylines of(Metadata page) {
        Bylines found = new Bylines(null, null);
        for (LinkedArticle each : page.linked()) {
            found = found.or(read(each.names("author"), each.organisations("author"), page, each.reason("author")));
        }
        for (String name : META) {
            List<String> lines = page.meta().all(name).map(Told::value).toList();
            found = found.or(read(lines, List.of(), page, Reason.meta(name)));
        }
        return found.people == null ? found.or(visible(page)) : found;
    }

    private Bylines or(Bylines other) {
        return people == null ? new Bylines(other.people, credit == null ? other.credit : credit) : this;
    }

    /** The first visible byline that stands with the article rather than with others. */
    private static Bylines visible(Metadata page) {
        for (String selector : VISIBLE) {
            for (Element element : page.page().select(selector)) {
                String text = line(element);
                if (element.closest(BESIDE) == null && !text.isEmpty() && text.length() < LONGEST_LINE) {
                    return read(List.of(text), List.of(), page, Reason.element(selector));
                }
            }
        }
        return new Bylines(null, null);
    }

    /** The line that a linked name stands in where it reads "by …", since others may stand there without a link. */
    private static String line(Element element) {
        Element around = element.normalName().equals("a") ? element.closest("[class*=byline]") : null;
        String whole = around == null ? "" : PlainText.fold(around.text());
        boolean line = whole.length() < LONGEST_LINE && LEAD.matcher(whole).find();
        return line ? whole : PlainText.fold(element.text());
    }

    private static Bylines read(List<String> written, List<String> desks, Metadata page, Reason reason) {
        String publisher = page.publisher().map(Told::value).orElse(null);
        Set<String> people = new LinkedHashSet<>();
        List<String> credits = new ArrayList<>();
        for (String line : written) {
            if (line.contains("://")) {
                continue;
            }
            boolean desk = desks.contains(line) || line.equalsIgnoreCase(publisher);
            List<String> names = desk ? List.of() : names(line).toList();
            List<String> persons = names.stream()
                    .filter(name -> !desk(name, publisher) && person(name))
                    .toList();
            persons.stream().filter(name -> people.size() < MOST).forEach(people::add);
            Stream<String> agencies = names.stream().filter(name -> desk(name, publisher));
            if (desk || (persons.isEmpty() && names.stream().anyMatch(name -> desk(name, publisher)))) {
                credits.add(PlainText.fold(LEAD.matcher(line).replaceFirst("")));
            } else {
                agencies.forEach(credits::add);
            }
        }
        return new Bylines(
                people.isEmpty() ? null : new Told<>(List.copyOf(people), reason),
                credits.isEmpty() ? null : new Told<>(credits.getFirst(), reason));
    }

    private static Stream<String> names(String line) {
        return SPLIT.splitAsStream(LEAD.matcher(line).replaceFirst(""))
                .flatMap(Bylines::parted)
                .map(Bylines::name)
                .filter(name -> !name.isEmpty()
                        && !(Character.isLowerCase(name.charAt(0))
                                && ROLE.matcher(name).find()));
    }

    /** Where a short word may stand inside a name, it parts two names only if both have two words. */
    private static Stream<String> parted(String piece) {
        List<MatchResult> places = WITHIN.matcher(piece).results().toList();
        for (MatchResult place : places.reversed()) {
            String before = piece.substring(0, place.start());
            String after = piece.substring(place.end());
            if (before.strip().contains(" ") && after.strip().contains(" ")) {
                return Stream.concat(parted(before), Stream.of(after));
            }
        }
        return Stream.of(piece);
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
