package org.kiosque.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyGoldenTest {

    @ParameterizedTest
    @CsvSource({"first, 0.97", "second, 0.96", "third, 0.95"})
    void whatDesksMakeOfADispatchIsOneTextAndOtherArticlesAreNot(String set, double leastF1) throws IOException {
        List<String> faults = new ArrayList<>();

        CopyQuality quality = CopyQuality.of(CopyQuality.folder(set), faults::add);

        assertThat(quality.falseCopies()).as("%s: %s", set, faults).isZero();
        assertThat(quality.f1()).as("%s: %s", set, faults).isGreaterThanOrEqualTo(leastF1);
    }
}
