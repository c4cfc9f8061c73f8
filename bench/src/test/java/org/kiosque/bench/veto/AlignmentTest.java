package org.kiosque.bench.veto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final String FIRST = "The three boats came home before the storm broke over the bay.";
    private static final String SECOND = "Nobody was hurt, said the harbour master on Friday.";

    @Test
    void blocksOfTheTextAreTold() {
        var alignment = alignment(FIRST + "\n" + SECOND, FIRST, "Read more about the storms of this year", SECOND);
        assertThat(alignment.shares()).containsExactly(1, 0, 1);
        assertThat(alignment.found()).isEqualTo(1);
    }

    @Test
    void aTextThatStandsTwiceOnThePageBelongsToOneBlock() {
        assertThat(alignment(FIRST, FIRST, FIRST).shares()).containsExactly(1, 0);
    }

    @Test
    void aFewWordsBelongToTheTextOnlyInTheirPlace() {
        assertThat(alignment(
                                FIRST + "\nAfter the storm\n" + SECOND,
                                "After the storm",
                                FIRST,
                                "After the storm",
                                SECOND)
                        .shares())
                .containsExactly(0, 1, 1, 1);
    }

    private static Alignment alignment(String text, String... blocks) {
        return new Alignment(text, List.of(blocks), new boolean[blocks.length]);
    }
}
