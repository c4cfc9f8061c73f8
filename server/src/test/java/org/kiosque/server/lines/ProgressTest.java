package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shortWorkShowsNoBar() {
        try (var progress = new Progress(console(true), "Reading", () -> 10)) {
            progress.step();
        }
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void longWorkShowsABarWithItsNameAndHowMuchIsDone() throws InterruptedException {
        try (var progress = new Progress(console(true), "Reading", () -> 3)) {
            Thread.sleep(1_100);
            progress.step();
            progress.say("line 7: bad");
            progress.step();
            progress.step();
        }
        assertThat(err.toString(UTF_8)).contains("Reading", "100%", "3/3").contains("\u001b[Kline 7: bad\n");
    }

    private Console console(boolean watched) {
        return new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, UTF_8),
                watched,
                100);
    }
}
