package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** One call of the program with commands under test, and what it left behind. */
public record Session(int code, String out, String err) {

    @Command(name = "kiosque")
    private static final class Root {}

    public static Session run(Function<Console, List<Object>> commands, String input, String... arguments) {
        return run(commands, input.getBytes(UTF_8), arguments);
    }

    public static Session run(Function<Console, List<Object>> commands, byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(new ByteArrayInputStream(input), out, new PrintStream(err, true, UTF_8), false, 80);
        var program = new CommandLine(new Root());
        commands.apply(console).forEach(program::addSubcommand);
        program.setErr(new PrintWriter(console.err(), true));
        program.setOut(new PrintWriter(new PrintStream(out, true, UTF_8), true));
        int code = program.execute(arguments);
        return new Session(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
