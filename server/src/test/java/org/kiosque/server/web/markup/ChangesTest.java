package org.kiosque.server.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void changedWordsAreStruckOutAndAdded() {
        assertThat(Changes.between("un\n\n13 000 hectares ont brûlé", "un\n\n16 000 hectares ont brûlé"))
                .containsExactly(
                        new Changes.Line("un", false),
                        new Changes.Line("<del>13 </del><ins>16 </ins>000 hectares ont brûlé", true));
    }

    @Test
    void newAndLostParagraphsAreWhole() {
        assertThat(Changes.between("a\n\nb\n\nc", "a\n\nc\n\nd"))
                .containsExactly(
                        new Changes.Line("a", false),
                        new Changes.Line("<del>b</del>", true),
                        new Changes.Line("c", false),
                        new Changes.Line("<ins>d</ins>", true));
    }

    @Test
    void theSameTextHasNoChanges() {
        assertThat(Changes.between("<a>\n\nb", "<a>\n\nb"))
                .containsExactly(new Changes.Line("&lt;a&gt;", false), new Changes.Line("b", false));
    }

    @Test
    void hugeTextsAreComparedInBoundedTime() {
        String before = "x ".repeat(50_000) + "a";
        String after = "y ".repeat(50_000) + "a";
        assertThat(Changes.between(before, after)).hasSize(1);
    }
}
