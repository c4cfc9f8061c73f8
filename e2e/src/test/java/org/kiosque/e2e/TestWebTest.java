package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.bench.web.Trial;

/** The small form of the web that {@code ./kiosque bench TestWeb} measures on: the same behaviours and facts. */
class TestWebTest {

    @Test
    void aWebOfGoodAndBadFeedsIsReadWithoutLossAndWithGoodManners(@TempDir Path folder) throws IOException {
        try (var trial = new Trial(200, false, Program.launch(), folder, Duration.ofMinutes(6))) {
            assertThat(trial.run()).isEmpty();
        }
    }
}
