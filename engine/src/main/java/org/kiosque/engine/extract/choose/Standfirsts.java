package org.kiosque.engine.extract.choose;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.metadata.Titles;
import org.kiosque.engine.metadata.Told;

/** Finds the introduction that stands between the headline and the body. */
final class Standfirsts {

    private static final Pattern NAMES = Pattern.compile(
            "(?i)(^|[\\s_-])(standfirst|chapo|chapeau|dek|deck|lede|leadin|lead|intro|introduction|subtitle|sub-?head(line|ing)?"
                    + "|subtitulo|entradilla|sommario|occhiello|vorspann|teaser-text|article-?(desc(ription)?|summary|lead|intro)"
                    + "|description|excerpt|abstract|strapline|sottotitolo|kop-intro|bajada|copete|headline-?sub)($|[\\s_-])");
    private static final Pattern STRICT = Pattern.compile(
            "(?i)(^|[\\s_-])(standfirst|chapo|chapeau|dek|deck|subtitle|sub-?head(line|ing)?|subtitulo|entradilla|sommario"
                    + "|occhiello|vorspann|article-?(desc(ription)?|summary)|strapline|sottotitolo|bajada|copete|headline-?sub)($|[\\s_-])");
    private static final Evaluator PARTS = QueryParser.parse("h1, img, ul");
    private static final int SHORTEST = 40;
    private static final int SHORTEST_DECLARED = 50;
    private static final int BEGINNING = 4;
    private static final int LONGEST = 1000;
    private static final int NEAR = 60;

    private Standfirsts() {}

    /** The element that holds it, or null. */
    static @Nullable Element find(List<Element> heads, List<Candidate> kept, String title) {
        Element head = heads.stream()
                .filter(each -> Titles.repeats(each, title))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        int seen = 0;
        for (Element at = next(head); at != null && seen < NEAR; at = following(at)) {
            seen++;
            boolean named = named(at);
            if (named && candidate(at)) {
                return apart(at, kept) ? at : null;
            }
            if (at.normalName().equals("p")
                    && !named
                    && PlainText.fold(at.text()).length() > LONGEST / 5) {
                return null;
            }
        }
        return null;
    }

    /** What opens the text, looks unlike it and is all that the page declares as its description; or null. */
    static @Nullable Element declared(List<Candidate> kept, String description, Body body) {
        Candidate first = kept.stream().filter(Candidate::textual).findFirst().orElse(null);
        if (first == null || description.length() < SHORTEST || !Titles.same(first.text(), description)) {
            return null;
        }
        int length = kept.stream().mapToInt(each -> each.text().length()).sum();
        Element element = first.element();
        boolean much = length > 2 * description.length();
        boolean alone = PlainText.fold(element.text()).length() <= first.text().length();
        boolean strong = element.childrenSize() == 1 && element.ownText().isBlank();
        return much && alone && (strong || named(element) || body.odd(first)) ? element : null;
    }

    /** The declared description where it tells something that the text doesn't begin with. */
    static @Nullable Told<String> described(@Nullable Told<String> description, List<Candidate> kept) {
        String text = description == null ? "" : description.value();
        boolean told = text.length() < SHORTEST_DECLARED
                || text.endsWith("…")
                || text.endsWith("...")
                || kept.stream().limit(BEGINNING).anyMatch(block -> begins(block.text(), text));
        return told ? null : description;
    }

    private static boolean begins(String text, String described) {
        int length = Math.min(SHORTEST, described.length());
        return text.contains(described.substring(0, length)) || Titles.overlap(text, described) > 0.6;
    }

    private static boolean named(Element element) {
        Element parent = element.parent();
        return NAMES.matcher(element.className()).find()
                || element.attr("itemprop").equals("description")
                || (parent != null
                        && parent.childrenSize() == 1
                        && NAMES.matcher(parent.className()).find());
    }

    /** What stands in the body itself is taken out of it only where its name leaves no doubt. */
    private static boolean apart(Element element, List<Candidate> kept) {
        return STRICT.matcher(element.className()).find() || kept.stream().noneMatch(block -> block.within(element));
    }

    private static boolean candidate(Element element) {
        if (PlainText.invisible(element) || element.selectFirst(PARTS) != null) {
            return false;
        }
        int length = PlainText.fold(element.text()).length();
        return length >= SHORTEST && length <= LONGEST && element.select("p").size() < 4;
    }

    private static @Nullable Element following(Element element) {
        Element child = element.firstElementChild();
        return child == null ? next(element) : child;
    }

    /** The next element in the document that isn't inside. */
    private static @Nullable Element next(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }
}
