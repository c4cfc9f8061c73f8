package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElementIndexTest {

    private static final String PAGE = """
        <html><head><meta name="author" content="Ada"></head><body>
        <header class="Site-Header"><a href="/">Home</a></header>
        <main><h1>One</h1><div class="byLine top"><a rel="author">Ada</a> and <a>Bo</a></div>
        <aside class="related-box"><div class="byline"><a>Other</a></div></aside>
        <p itemprop="text">Text <a>link</a></p></main></body></html>
        """;

    private Document page;
    private ElementIndex index;

    @BeforeEach
    void read() {
        page = HtmlTree.parse(PAGE, URI.create("https://example.org/"));
        index = ElementIndex.of(page);
    }

    @Test
    void tagsComeInTheOrderOfTheDocument() {
        assertThat(index.tagged("a", "h1").all()).isEqualTo(select("a, h1"));
    }

    @Test
    void classesAreFoundByAPartOfThemInAnyLetters() {
        assertThat(index.classed("byline").all()).isEqualTo(select("[class*=byline]"));
        assertThat(index.classed("header", "box").all()).isEqualTo(select("[class*=header], [class*=box]"));
        assertThat(index.classed("nowhere").all()).isEmpty();
    }

    @Test
    void attributesAreFoundByName() {
        assertThat(index.having("itemprop", "rel").all()).isEqualTo(select("[itemprop], [rel]"));
    }

    @Test
    void anAttributeThatIsNotLookedForIsRefused() {
        assertThatThrownBy(() -> index.having("style")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStandsBelowIsWhatASelectorFindsThere() {
        assertThat(index.tagged("a").below(index.classed("byline")).all()).isEqualTo(select("[class*=byline] a"));
        assertThat(index.tagged("main").below(index.tagged("main")).all()).isEmpty();
    }

    @Test
    void whatStandsInsideOthersIsNotOutsideThem() {
        List<Element> links =
                index.tagged("a").outside(index.tagged("aside", "header")).all();
        assertThat(links).extracting(Element::text).containsExactly("Ada", "Bo", "link");
        assertThat(index.tagged("aside").outside(index.tagged("aside")).all()).isEmpty();
    }

    @Test
    void whatFollowsBeginsWithTheFirst() {
        assertThat(index.tagged("h1").onwards(3).all())
                .extracting(Element::normalName)
                .containsExactly("h1", "div", "a");
    }

    @Test
    void whatLeftTheTreeIsNotFoundAnyMore() {
        page.select("aside").remove();
        assertThat(index.classed("byline").all())
                .isEqualTo(select("[class*=byline]"))
                .hasSize(1);
    }

    @Test
    void aPageOfManyNamesTakesLittleMemory() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("<p class=c").append(i).append("></p>");
        }
        Document large = HtmlTree.parse(many.toString(), URI.create("https://example.org/"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(ElementIndex.of(large).classed("c19999").all()).hasSize(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(12_000_000);
    }

    private List<Element> select(String selector) {
        return List.copyOf(page.select(selector));
    }
}
