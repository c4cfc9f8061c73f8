package org.kiosque.server.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.text.Span;

class AnnotatorTest {

    @Test
    void aMarkStandsAroundItsWords() {
        assertThat(html(paragraph("Le Kremlin a confirmé."), mark("s1", 3, 10)))
                .isEqualTo("Le <span class=\"passage\" id=\"s1\">Kremlin</span> a confirmé.");
    }

    @Test
    void placesCountCodePoints() {
        assertThat(html(paragraph("😮😮 oui"), mark("s1", 3, 6)))
                .isEqualTo("😮😮 <span class=\"passage\" id=\"s1\">oui</span>");
    }

    @Test
    void marksInLaterBlocksCountTheEmptyLineAndSkipPictures() {
        var blocks = List.<Block>of(
                paragraph("ab"),
                new Block.Embed("X", null, null, "hola", "es", null),
                paragraph("cd"),
                paragraph("é𝄞f"));
        var annotated = Annotator.annotate(blocks, List.of(mark("a", 4, 5), mark("b", 10, 11)));
        assertThat(annotated.get(1).parts()).isEmpty();
        assertThat(annotated.get(2).parts()).containsExactly("<span class=\"passage\" id=\"a\">c</span>d");
        assertThat(annotated.get(3).parts()).containsExactly("é𝄞<span class=\"passage\" id=\"b\">f</span>");
    }

    @Test
    void aMarkThatBeginsInsideOfAnElementCutsTheElement() {
        var block = new Block.Paragraph("un deux trois", "<b>un deux</b> trois");
        assertThat(html(block, mark("s1", 3, 13)))
                .isEqualTo("<b>un </b><span class=\"passage\" id=\"s1\"><b>deux</b> trois</span>");
    }

    @Test
    void aMarkThatEndsInsideOfAnElementCutsTheElement() {
        var block = new Block.Paragraph("un deux trois", "un <b>deux trois</b>");
        assertThat(html(block, mark("s1", 0, 7)))
                .isEqualTo("<span class=\"passage\" id=\"s1\">un <b>deux</b></span><b> trois</b>");
    }

    @Test
    void aLinkAroundAMarkStaysWhole() {
        var block =
                new Block.Paragraph("voir 13 000 ha", "voir <a href=\"https://a.example/?a=1&amp;b\">13 000 ha</a>");
        assertThat(html(block, mark("n1", 5, 11)))
                .isEqualTo("voir <a href=\"https://a.example/?a=1&amp;b\" rel=\"noopener noreferrer nofollow\">"
                        + "<span class=\"passage\" id=\"n1\">13 000</span> ha</a>");
    }

    @Test
    void crossingMarksKeepOneAnchorEach() {
        String html = html(paragraph("abcdef"), mark("x", 0, 4), mark("y", 2, 6));
        assertThat(html).containsOnlyOnce("id=\"x\"").containsOnlyOnce("id=\"y\"");
        assertThat(Jsoup.parse(html).text()).isEqualTo("abcdef");
    }

    @Test
    void aMarkOverTwoBlocksHasItsAnchorInTheFirst() {
        var annotated = Annotator.annotate(List.of(paragraph("ab"), paragraph("cd")), List.of(mark("s", 1, 5)));
        assertThat(annotated.get(0).parts()).containsExactly("a<span class=\"passage\" id=\"s\">b</span>");
        assertThat(annotated.get(1).parts()).containsExactly("<span class=\"passage\">c</span>d");
    }

    @Test
    void itemsAndCellsAreMarkedOneByOne() {
        var items = new Block.Items(false, List.of("un", "deux"), List.of("un", "<i>deux</i>"));
        var table = new Block.Table(true, List.of(List.of("a", "b"), List.of("c", "d")));
        var annotated = Annotator.annotate(
                List.of(items, table, paragraph("fin")),
                List.of(mark("i", 3, 7), mark("t", 13, 14), mark("p", 18, 21)));
        assertThat(annotated.get(0).parts())
                .containsExactly("un", "<i><span class=\"passage\" id=\"i\">deux</span></i>");
        assertThat(annotated.get(1).parts())
                .containsExactly("a", "b", "<span class=\"passage\" id=\"t\">c</span>", "d");
        assertThat(annotated.get(2).parts()).containsExactly("<span class=\"passage\" id=\"p\">fin</span>");
    }

    @Test
    void harmfulMarkupIsLeftOut() {
        var block = new Block.Paragraph(
                "clic ici", "<b onclick=x>clic</b> <a href=\"javascript:alert(1)\"><svg/onload=x>ici</a>");
        assertThat(html(block)).isEqualTo("<b>clic</b> ici");
    }

    @Test
    void markupThatTellsOtherWordsGivesWayToTheText() {
        assertThat(html(new Block.Paragraph("vrai <text>", "<b>faux</b>"))).isEqualTo("vrai &lt;text&gt;");
    }

    @Test
    void lineBreaksAreKept() {
        assertThat(html(new Block.Paragraph("un\ndeux", "un<br><em>deux</em>"))).isEqualTo("un<br><em>deux</em>");
    }

    @Test
    void anyMarksOverAnyMarkupLeaveTheWordsAsTheyAreAndTheTagsBalanced() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String text = words(random);
            String html = scatter(text, random);
            var marks = new ArrayList<Mark>();
            int length = text.codePointCount(0, text.length());
            for (int i = 0; i < random.nextInt(6); i++) {
                int start = random.nextInt(length);
                marks.add(mark("m" + i, start, start + 1 + random.nextInt(length - start)));
            }
            String annotated = html(new Block.Paragraph(text, html), marks.toArray(Mark[]::new));
            var body = Jsoup.parseBodyFragment(annotated).body();
            assertThat(body.wholeText()).isEqualTo(text);
            assertThat(body.select("[id]")).hasSize(marks.size());
            assertThat(annotated.split("<(?!/|br)", -1)).hasSameSizeAs(annotated.split("</", -1));
        }
    }

    private static String words(Random random) {
        String letters = "ab é😮م";
        return random.ints(1 + random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
                .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip()
                .concat("z");
    }

    private static String scatter(String text, Random random) {
        var out = new StringBuilder();
        var open = new ArrayList<String>();
        text.codePoints().forEach(c -> {
            if (random.nextInt(4) == 0) {
                open.add(List.of("b", "i", "em", "code").get(random.nextInt(4)));
                out.append('<').append(open.getLast()).append('>');
            }
            out.appendCodePoint(c);
            while (!open.isEmpty() && random.nextInt(3) == 0) {
                out.append("</").append(open.removeLast()).append('>');
            }
        });
        open.reversed().forEach(name -> out.append("</").append(name).append('>'));
        return out.toString();
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, Escape.html(text));
    }

    private static Mark mark(String id, int start, int end) {
        return new Mark(id, new Span(start, end));
    }

    private static String html(Block block, Mark... marks) {
        return Annotator.annotate(List.of(block), List.of(marks))
                .getFirst()
                .parts()
                .getFirst();
    }
}
