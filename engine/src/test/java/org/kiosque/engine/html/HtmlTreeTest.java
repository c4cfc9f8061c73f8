package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How much a tree can hold, whatever its markup is. */
class HtmlTreeTest {

    private static final URI BASE = URI.create("https://paper.example/a");
    private static final int MOST_ELEMENTS = 75_100;

    @Test
    void formattingThatIsNeverClosedMakesABoundedTree() {
        String markup = IntStream.range(0, 40_000)
                .mapToObj(i -> "<p><font size=" + i + ">x")
                .collect(Collectors.joining());

        Document tree = HtmlTree.parse(markup, BASE);

        assertThat(tree.getAllElements()).hasSizeBetween(70_000, MOST_ELEMENTS);
        assertThat(tree.text()).startsWith("x x x");
    }

    @Test
    void tablesWithinTablesMakeABoundedTree() {
        Document tree = HtmlTree.parse("<table>" + "<table>x<tr>y".repeat(50_000), BASE);

        assertThat(tree.getAllElements()).hasSizeLessThan(MOST_ELEMENTS);
    }

    @Test
    void linksThatAreNeverClosedMakeAShallowTree() {
        Document tree = HtmlTree.parse("<a href='/x'><div>".repeat(5_000) + "word", BASE);

        assertThat(tree.getAllElements()).allMatch(element -> depth(element) < 260);
        assertThat(tree.text()).isEqualTo("word");
    }

    @Test
    void aLongPageThatClosesItsElementsIsReadToItsEnd() {
        Document tree = HtmlTree.parse("<main>" + "<p>x</p>".repeat(74_000) + "<p>last</p></main>", BASE);

        assertThat(tree.select("p")).hasSize(74_001);
        assertThat(tree.text()).endsWith("x last");
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element at = element; at != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }
}
