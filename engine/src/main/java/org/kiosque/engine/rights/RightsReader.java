package org.kiosque.engine.rights;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.HtmlTree;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.rights.Rights.Source;
import org.kiosque.engine.rights.Rights.Term;
import org.kiosque.engine.rights.Rights.Word;

/** Reads what a page and its headers reserve for a crawler. */
public final class RightsReader {

    private static final Pattern BODY = Pattern.compile("<body\\b|</head\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LICENSE =
            Pattern.compile("<([^<>]{1,1000})>[^,]{0,500};\\s*rel\\s*=\\s*\"?license\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEAD = 1 << 19;
    private static final int LONGEST_HEADER = 10_000;
    private static final int LONGEST_URL = 2000;

    private final String crawler;

    /** @param crawler our product token, which publishers may name */
    public RightsReader(String crawler) {
        this.crawler = crawler.toLowerCase(Locale.ROOT);
    }

    /**
     * From headers: X-Robots-Tag, TDMRep's two, and a Link to a license.
     *
     * @param headers all values of the header of a name
     */
    public Rights headers(Function<String, List<String>> headers, URI page) {
        List<Term> terms = new ArrayList<>();
        for (String line : headers.apply("X-Robots-Tag")) {
            terms.addAll(RobotsWords.read(line, crawler, Source.HEADER));
        }
        headers.apply("tdm-reservation").forEach(value -> reservation(value, Source.HEADER, terms));
        headers.apply("tdm-policy").forEach(value -> link(Word.TDM_POLICY, value, page, Source.HEADER, terms));
        for (String line : headers.apply("Link")) {
            Matcher license = LICENSE.matcher(line.substring(0, Math.min(LONGEST_HEADER, line.length())));
            if (license.find()) {
                link(Word.LICENSE, license.group(1), page, Source.HEADER, terms);
            }
        }
        return new Rights(terms);
    }

    /** From the head of a page: {@code meta} elements for all robots or for us, TDMRep's two, and links to a license. */
    public Rights page(String html, URI page) {
        List<Term> terms = new ArrayList<>();
        var tree = HtmlTree.parse(head(html), page);
        for (Element meta : tree.select("meta[name][content]")) {
            String content = meta.attr("content");
            String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            switch (name) {
                case "tdm-reservation" -> reservation(content, Source.META, terms);
                case "tdm-policy" -> link(Word.TDM_POLICY, content, page, Source.META, terms);
                default -> {
                    if (name.equals("robots") || name.equals(crawler)) {
                        terms.addAll(RobotsWords.read(content, crawler, Source.META));
                    }
                }
            }
        }
        tree.select("link[rel~=(?i)\\blicense\\b][href]")
                .forEach(link -> link(Word.LICENSE, link.attr("href"), page, Source.META, terms));
        return new Rights(terms);
    }

    private static String head(String html) {
        String start = html.substring(0, Math.min(LONGEST_HEAD, html.length()));
        Matcher body = BODY.matcher(start);
        return body.find() ? start.substring(0, body.start()) : start;
    }

    /** 1 reserves, 0 does not; anything else says nothing. */
    private static void reservation(String value, Source source, List<Term> terms) {
        String digit = value.strip();
        if (digit.equals("1") || digit.equals("0")) {
            terms.add(new Term(Word.TDM_RESERVATION, digit, source));
        }
    }

    private static void link(Word word, String href, URI page, Source source, List<Term> terms) {
        if (href.length() <= LONGEST_URL) {
            Urls.resolve(page, href.strip())
                    .filter(url -> "https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    .ifPresent(url -> terms.add(new Term(word, url.toString(), source)));
        }
    }
}
