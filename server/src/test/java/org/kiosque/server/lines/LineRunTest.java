package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LineRunTest {

    private static final String NUMBERS =
            IntStream.range(0, 500).mapToObj("{\"n\":%d}"::formatted).collect(Collectors.joining("\n"));

    @TempDir
    Path folder;

    @Command(name = "turn")
    private static final class Turn implements Callable<Integer> {
        @Mixin
        private final LineFiles files = new LineFiles();

        private final Console console;
        private final Function<ObjectNode, Outcome<ObjectNode>> work;

        Turn(Console console, Function<ObjectNode, Outcome<ObjectNode>> work) {
            this.console = console;
            this.work = work;
        }

        @Override
        public Integer call() {
            return new LineRun(console, files, "Turning").translate(work);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheLinesHoweverLongEachTakes() {
        var session = turn(NUMBERS, line -> {
            sleep(line.path("n").asInt() % 7 == 0 ? 3 : 0);
            return Outcome.good(line);
        });
        assertThat(session.code()).isZero();
        assertThat(session.out().strip()).isEqualTo(NUMBERS);
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aBadLineIsReportedWithItsNumberAndSkipped() {
        var session = turn("{\"n\":1}\n\n{\"n\":\n[1]\n{\"n\":2} {}\n\"x\"\n{\"n\":3}\n", Outcome::good);
        assertThat(session.lines()).containsExactly("{\"n\":1}", "{\"n\":3}");
        assertThat(session.err().lines().map(line -> line.split(":", 2)[0]))
                .containsExactly("line 3", "line 4", "line 5", "line 6");
        assertThat(session.err()).contains("line 4: no JSON object");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextAreABadLine() {
        byte[] input = {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}', '\n', '{', '}', '\n'};
        var session = Session.run(console -> List.of(new Turn(console, Outcome::good)), input, "turn");
        assertThat(session.lines()).containsExactly("{}");
        assertThat(session.err()).startsWith("line 1: no JSON");
    }

    @Test
    void aFaultOfTheWorkIsABadLineAndNotTheEnd() {
        var session = turn(NUMBERS, line -> {
            if (line.path("n").asInt() == 250) {
                throw new IllegalStateException("broken");
            }
            return line.path("n").asInt() == 251 ? endless(line) : Outcome.good(line);
        });
        assertThat(session.lines()).hasSize(498);
        assertThat(session.err()).contains("line 251: ", "broken", "line 252: ", "StackOverflowError");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void outputIsUtf8WhateverTheLocale() {
        var session = turn("{\"é\":\"😀 \\ud83d\\ude00\"}", Outcome::good);
        assertThat(session.lines()).containsExactly("{\"é\":\"😀 😀\"}");
    }

    @Test
    void filesAreReadAndWrittenGzippedOrNot() throws IOException {
        Path in = Files.write(folder.resolve("in"), LineReaderTest.gzip(NUMBERS));
        Path out = folder.resolve("out.gz");
        var session = turn("", Outcome::good, "--in", in.toString(), "--out", out.toString());
        assertThat(session.code()).isZero();
        try (var written = new GZIPInputStream(Files.newInputStream(out))) {
            assertThat(new String(written.readAllBytes(), UTF_8).strip()).isEqualTo(NUMBERS);
        }
    }

    @Test
    void aMissingFileIsWrongUsage() {
        var session = turn("", Outcome::good, "--in", folder.resolve("none").toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("Cannot read", "there is no such file");
    }

    @Test
    void aMissingInputLeavesTheOutputAlone() throws IOException {
        Path out = Files.writeString(folder.resolve("out.jsonl"), NUMBERS);
        var session = turn("", Outcome::good, "--in", folder.resolve("none").toString(), "--out", out.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).hasLineCount(1);
        assertThat(out).hasContent(NUMBERS);
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), NUMBERS);
        var session = turn("", Outcome::good, "--in", file.toString(), "--out", file.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(file).hasContent(NUMBERS);
    }

    @Test
    void aReaderThatGoesAwayEndsTheRunQuietly() {
        var err = new ByteArrayOutputStream();
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var console = new Console(
                new ByteArrayInputStream(NUMBERS.getBytes(UTF_8)), gone, new PrintStream(err, true, UTF_8), false, 80);
        assertThat(new CommandLine(new Turn(console, Outcome::good)).execute()).isZero();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsReported() {
        var err = new ByteArrayOutputStream();
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var console = new Console(
                new ByteArrayInputStream(NUMBERS.getBytes(UTF_8)), full, new PrintStream(err, true, UTF_8), false, 80);
        assertThat(new CommandLine(new Turn(console, Outcome::good)).execute()).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("No space left on device");
    }

    @Test
    void fewItemsAreInMemoryAtATime() {
        var read = new AtomicInteger();
        var written = new AtomicInteger();
        var widest = new AtomicInteger();
        Crew.inOrder(() -> read.incrementAndGet() <= 5_000 ? Optional.of(1) : Optional.empty(), one -> one, one -> {
            sleep(written.get() % 100 == 0 ? 5 : 0);
            widest.accumulateAndGet(read.get() - written.incrementAndGet(), Math::max);
        });
        assertThat(written).hasValue(5_000);
        assertThat(widest.get()).isLessThan(20 * Runtime.getRuntime().availableProcessors());
    }

    private static Session turn(String input, Function<ObjectNode, Outcome<ObjectNode>> work, String... arguments) {
        String[] all = IntStream.range(-1, arguments.length)
                .mapToObj(i -> i < 0 ? "turn" : arguments[i])
                .toArray(String[]::new);
        return Session.run(console -> List.of(new Turn(console, work)), input, all);
    }

    private static Outcome<ObjectNode> endless(ObjectNode line) {
        return line.isEmpty() ? Outcome.good(line) : endless(line).map(result -> result.put("again", 1));
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
