package org.kiosque.engine.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;

/**
 * Who an article is by.
 *
 * @param people names of persons, at least one, or null
 * @param credit the agency or desk, or null
 */
public record Bylines(
        @Nullable Told<List<String>> people, @Nullable Told<String> credit) {

    private static final Pattern LEAD = Pattern.compile("(?iU)^(written by|story by|reported by|words by|text by|posted"
            + " by|by|par|von|por|di|da|door|autor(in)?|author|auteur|автор|propos recueillis par|texte|text|de"
            + " notre (envoyée?|correspondante?).{0,30}|buộc|reporter|текст|بقلم|كتب)\\s*:?\\s+");
    private static final Pattern SPLIT = Pattern.compile("(?iU)\\s*(?:,|;|،|、|\\||/|•|·|&|\\n"
            + "|\\s(?:and|et|und|och|og|en|и|та|ve|with|avec|mit|con|com|met|و)\\s)\\s*(?:(?:and|et|und|y|e)\\s+)?");
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
            "(?iU).*\\b(afp|reuters|ap|dpa|efe|ansa|ats|belga|apa|tass|тасс|риа|pap|anp|lusa|xinhua|upi|pti|ani|ians|bloomberg|associated"
                    + " press|press"
                    + " association|agenc(y|e|ia)|agences|agentur(en)?|r[ée]daction|redaktion|redacci[óo]n|redazione|reda[çc][ãa]o|redakcja|редакция|newsroom|editorial|editors?|editorial"
                    + " board|desk|staff|team|news|media|press|magazine|times|post|tribune|journal|online|tv|radio|service|contributors?|admin|administrator|webmaster|le"
                    + " monde|le"
                    + " figaro|libération|rédactrice|comit[ée]|office|university|corporation|inc|network|wire|report|reports|today|daily|weekly|herald|gazette|chronicle|observer|رويترز|فرانس"
                    + " برس|وكالات|nachrichten|zeitung)\\b.*");
    private static final Pattern ROLE = Pattern.compile(
            "(?iU)\\b(senior|chief|staff|correspond|reporter|writer|editor|journalist|columnist|analyst|bureau|producer|contribut|photo"
                    + "|specialist|updated|published|posted|read|ago|min|january|february|march|april|june|july|august|september|october|november"
                    + "|december|janvier|février|juillet|septembre|octobre|novembre|décembre|professor|director|fellow|lecturer|envoy|spécial).*");
    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final int LONGEST_LINE = 200;
    private static final Evaluator BYLINE = QueryParser.parse("[class*=byline]");
    private static final String[] BESIDE = {"related", "comments", "comment-", "comment_", "teaser"};
    /** Where a byline may be seen, the surest first, by the selectors that tell of it. */
    private static final Map<String, Function<ElementIndex, ElementIndex.Found>> VISIBLE = visible();

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
        ElementIndex elements = page.elements();
        ElementIndex.Found beside = elements.tagged("aside", "footer", "nav").or(elements.classed(BESIDE));
        for (var place : VISIBLE.entrySet()) {
            for (Element element :
                    place.getValue().apply(elements).outside(beside).all()) {
                String text = line(element);
                if (!text.isEmpty() && text.length() < LONGEST_LINE) {
                    return read(List.of(text), List.of(), page, Reason.element(place.getKey()));
                }
            }
        }
        return new Bylines(null, null);
    }

    private static Map<String, Function<ElementIndex, ElementIndex.Found>> visible() {
        Map<String, Function<ElementIndex, ElementIndex.Found>> places = new LinkedHashMap<>();
        places.put(
                "[itemprop=author] [itemprop=name]",
                page -> property(page, "name").below(property(page, "author")));
        places.put("[itemprop=author]", page -> property(page, "author"));
        places.put(
                "a[rel~=author]",
                page -> page.tagged("a").where(link -> link.attr("rel").contains("author")));
        places.put("[class*=byline] a", page -> page.tagged("a").below(page.classed("byline")));
        for (String part : List.of("author-name", "author__name", "authorName", "byline")) {
            places.put("[class*=" + part + "]", page -> page.classed(part.toLowerCase(Locale.ROOT)));
        }
        places.put(".author a", page -> page.tagged("a").below(named(page, "author")));
        for (String name : List.of("author", "auteur", "autor")) {
            places.put("." + name, page -> named(page, name));
        }
        for (String part : List.of("article-author", "post-author", "article__author", "signature")) {
            places.put("[class*=" + part + "]", page -> page.classed(part));
        }
        places.put("article header address, article > address", Bylines::addresses);
        return places;
    }

    private static ElementIndex.Found property(ElementIndex page, String name) {
        return page.having("itemprop")
                .where(each -> each.attr("itemprop").strip().equalsIgnoreCase(name));
    }

    private static ElementIndex.Found named(ElementIndex page, String name) {
        return page.classed(name).where(each -> each.hasClass(name));
    }

    private static ElementIndex.Found addresses(ElementIndex page) {
        ElementIndex.Found addresses = page.tagged("address");
        ElementIndex.Found articles = page.tagged("article");
        return addresses
                .below(page.tagged("header").below(articles))
                .or(addresses.where(each ->
                        each.parent() != null && each.parent().normalName().equals("article")));
    }

    /** The line that a linked name stands in where it reads "by …", since others may stand there without a link. */
    private static String line(Element element) {
        Element around = element.normalName().equals("a") ? element.closest(BYLINE) : null;
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
