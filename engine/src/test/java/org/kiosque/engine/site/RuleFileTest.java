package org.kiosque.engine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {

    private static final String RULES = """
            # The journal of the valley.
            hosts = leval.example, *.leval.example

            body = .story
            drop = .more, .ad
            title = .head b
            author = .by a
            date = .when
            """;

    private static SiteRule rule(String text) {
        return (SiteRule) RuleFile.read("val.rules", text);
    }

    @Test
    void aRuleIsFoundByItsHostAndByWhatStandsAboveIt() {
        SiteRule rule = rule(RULES);
        SiteRules rules = SiteRules.of(List.of(rule));
        assertThat(rules.find(URI.create("https://leval.example/a"))).contains(rule);
        assertThat(rules.find(URI.create("https://www.LeVal.example/a"))).contains(rule);
        assertThat(rules.find(URI.create("https://sport.fr.leval.example/a"))).contains(rule);
        assertThat(rules.find(URI.create("https://notleval.example/a"))).isEmpty();
        assertThat(rules.find(URI.create("about:blank"))).isEmpty();
    }

    @Test
    void whatTheRuleNamesIsReadAndTheRestGoes() {
        Document page = Jsoup.parse("""
                <div class=head>Le Val <b>Le pont rouvre</b></div>
                <p class=by>Par <a href=/m>Maud Ferrand</a> et <a href=/n>Noé Ruault</a></p>
                <span class=when>2025-08-14T18:05:00+02:00</span>
                <div class=story><p>Un.</p><p class=more>À lire aussi</p></div>
                <p>Entre les deux.</p><div class=story><p>Deux.</p></div>
                <script type="application/ld+json">{"@type":"NewsArticle"}</script>""");
        SiteWord word = rule(RULES).apply(page);
        assertThat(word.title()).contains("Le pont rouvre");
        assertThat(word.authors()).containsExactly("Maud Ferrand", "Noé Ruault");
        assertThat(word.published().orElseThrow()).hasToString("2025-08-14T18:05+02:00");
        assertThat(page.body().text()).isEqualTo("Un. Deux.");
        assertThat(page.head().select("script")).hasSize(1);
    }

    @Test
    void aPageThatTheSelectorsDoNotKnowStaysAsItIs() {
        Document page = Jsoup.parse("<div class=other><p>Un.</p></div>");
        assertThat(rule(RULES).apply(page)).isEqualTo(SiteWord.NONE);
        assertThat(page.body().text()).isEqualTo("Un.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts = a.example;bdy = p            | val.rules, line 2: there is no key "bdy"
            hosts = a.example;body = p[          | val.rules, line 2: "p[" is no selector
            hosts = a.example;body = p;body = q  | val.rules, line 3: "body" stands there twice
            hosts = a.example;just words         | val.rules, line 2: a line is written "key = value"
            hosts = a.example;body =             | val.rules, line 2: "body" has no value
            hosts = nowhere                      | val.rules, line 1: "nowhere" is no host
            hosts = a.example;teaser-only = 1    | val.rules, line 2: "teaser-only" is yes or no
            body = p                             | val.rules: it names no hosts
            """)
    void aFaultIsToldWithItsLine(String lines, String told) {
        assertThat(RuleFile.read("val.rules", lines.replace(';', '\n')).toString())
                .startsWith(told);
    }
}
