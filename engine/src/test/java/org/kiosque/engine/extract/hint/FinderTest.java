package org.kiosque.engine.extract.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FinderTest {

    @Test
    void eachListOfWordsHasItsBit() {
        Finder finder = Finder.of(List.of(List.of("share", "related"), List.of("body")));
        assertThat(finder.find("article-body")).isEqualTo(2);
        assertThat(finder.find("related-body")).isEqualTo(3);
        assertThat(finder.find("relate-bod")).isZero();
    }

    @Test
    void aWordInsideAnotherIsFound() {
        assertThat(Finder.of(List.of(List.of("subscribe-now"), List.of("scri"))).find("subscriber"))
                .isEqualTo(2);
    }

    @Test
    void capitalsCountOnlyWhereTheyAreAskedFor() {
        assertThat(Finder.of(List.of(List.of("byline"))).find("ByLine")).isZero();
        assertThat(Finder.ofAnyCase(List.of(List.of("byline"))).find("ByLine")).isEqualTo(1);
    }

    @Test
    void aPatternStandsForAllThatItAllows() {
        assertThat(Finder.expanded("re-?(ad|do)s?"))
                .containsExactlyInAnyOrder("read", "reads", "redo", "redos", "re-ad", "re-ads", "re-do", "re-dos");
    }

    @Test
    void theEndOfATextCanBeAskedFor() {
        Finder finder = Finder.of(List.of(Finder.expanded("-tags(-|$)")));
        assertThat(finder.find("post-tags")).isEqualTo(1);
        assertThat(finder.find("post-tags-list")).isEqualTo(1);
        assertThat(finder.find("post-tagsy")).isZero();
    }

    @Test
    void whatIsFoundIsWhatAPatternFinds() {
        String pattern = "abc?|b(a|cc)-?|ca(b|-)|cb$";
        Finder finder = Finder.of(List.of(Finder.expanded(pattern)));
        Pattern same = Pattern.compile(pattern);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(9), 0, 5)
                    .mapToObj(sign -> "abc-é".substring(sign, sign + 1))
                    .collect(Collectors.joining());
            assertThat(finder.find(text) != 0)
                    .as(text)
                    .isEqualTo(same.matcher(text).find());
        }
    }
}
