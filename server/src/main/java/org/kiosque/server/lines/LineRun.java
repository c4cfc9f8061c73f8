package org.kiosque.server.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kiosque.server.json.Json;
import picocli.CommandLine.ExitCode;

/**
 * One run of a tool over lines of JSON: every line is worked on, on all cores; a bad one is reported with its number on
 * standard error and skipped, and the exit code is 1 at the end.
 */
public final class LineRun {

    private static final ObjectReader READER =
            Json.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Console console;
    private final LineFiles files;
    private final String task;
    private boolean flawed;

    /** @param task the word before the progress bar */
    public LineRun(Console console, LineFiles files, String task) {
        this.console = console;
        this.files = files;
        this.task = task;
    }

    /** Turns every line of the input into one of the output, in the same order. */
    public int translate(Function<ObjectNode, Outcome<ObjectNode>> work) {
        return guarded(() -> translate(files.input(console), task, work));
    }

    /** Reads every line into a value, then turns every line of a further input into one of the output. */
    public <T> int translate(
            Supplier<LineInput> further,
            String furtherTask,
            Function<ObjectNode, Outcome<T>> read,
            Function<List<Read<T>>, Function<ObjectNode, Outcome<ObjectNode>>> prepare) {
        return guarded(() -> {
            var input = further.get();
            translate(input, furtherTask, prepare.apply(collect(read)));
        });
    }

    private void translate(LineInput input, String name, Function<ObjectNode, Outcome<ObjectNode>> work) {
        input.require();
        try (var writer = new LineWriter(files.create(console))) {
            each(input, name, work, result -> writer.write(Json.write(result.value())));
        }
    }

    /** Reads every line into a value, works on them all together, and writes the results. */
    public <T> int gather(Function<ObjectNode, Outcome<T>> work, Function<List<T>, List<ObjectNode>> together) {
        return guarded(() -> {
            files.input(console).require();
            try (var writer = new LineWriter(files.create(console))) {
                together.apply(collect(work).stream().map(Read::value).toList())
                        .forEach(result -> writer.write(Json.write(result)));
            }
        });
    }

    private <T> List<Read<T>> collect(Function<ObjectNode, Outcome<T>> work) {
        var read = new ArrayList<Read<T>>();
        each(files.input(console), task, work, read::add);
        return read;
    }

    /** Gives a list to work that walks through it once, with a progress bar of its own. */
    public <T, R> R watched(String name, List<T> items, Function<List<T>, R> work) {
        try (var progress = new Progress(console, name, items::size)) {
            return work.apply(new WatchedList<>(items, progress));
        }
    }

    /** Writes what came of one piece of input that is no line. */
    public int single(Supplier<Outcome<String>> work) {
        return guarded(() -> {
            switch (work.get()) {
                case Outcome.Good<String>(String result) -> {
                    try (var writer = new LineWriter(files.create(console))) {
                        writer.write(result);
                    }
                }
                case Outcome.Bad<String>(String reason) -> complain(reason);
            }
        });
    }

    /** Leaves out the lines whose name an earlier one has, and reports them. */
    public <T> List<T> distinct(List<Read<T>> read, Function<T, String> name) {
        var names = new HashSet<String>();
        var values = new ArrayList<T>();
        for (var one : read) {
            if (names.add(name.apply(one.value()))) {
                values.add(one.value());
            } else {
                complain("line " + one.line() + ": an earlier line has the id " + name.apply(one.value()));
            }
        }
        return values;
    }

    private void complain(String what) {
        flawed = true;
        console.err().println(what);
    }

    private <T> void each(LineInput input, String name, Function<ObjectNode, Outcome<T>> work, Consumer<Read<T>> sink) {
        try (var in = input.open();
                var progress = new Progress(console, name, input::count)) {
            var reader = new LineReader(in);
            Crew.<Line, Worked<T>>inOrder(
                    reader::next, line -> new Worked<>(line.number(), work(line, work)), worked -> {
                        switch (worked.outcome()) {
                            case Outcome.Good<T>(T value) -> sink.accept(new Read<>(worked.line(), value));
                            case Outcome.Bad<T>(String reason) -> {
                                flawed = true;
                                progress.say("line " + worked.line() + input.label() + ": " + reason);
                            }
                        }
                        progress.step();
                    });
        } catch (IOException e) {
            complain("cannot read " + input.file() + ": " + e.getMessage());
        }
    }

    private static <T> Outcome<T> work(Line line, Function<ObjectNode, Outcome<T>> work) {
        try {
            return line.bytes().then(LineRun::parse).then(work);
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.bad("a fault of this program, please report it: " + describe(e));
        }
    }

    private static String describe(Throwable fault) {
        var trace = fault.getStackTrace();
        return fault + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Outcome<ObjectNode> parse(byte[] bytes) {
        try {
            return READER.<JsonNode>readValue(bytes) instanceof ObjectNode object
                    ? Outcome.good(object)
                    : Outcome.bad("no JSON object");
        } catch (JsonProcessingException e) {
            return Outcome.bad("no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return Outcome.bad("no JSON: " + e.getMessage());
        }
    }

    private int guarded(Runnable run) {
        try {
            run.run();
        } catch (LineWriter.ReaderGone quietEnd) {
            return flawed ? 1 : 0;
        } catch (Unusable e) {
            complain(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (UncheckedIOException e) {
            complain(String.valueOf(e.getMessage()));
        }
        return flawed ? 1 : 0;
    }

    /** What a line was read as. */
    public record Read<T>(long line, T value) {}

    private record Worked<T>(long line, Outcome<T> outcome) {}
}
