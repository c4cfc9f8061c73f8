package org.kiosque.server.tool;

import java.util.concurrent.Callable;
import org.kiosque.server.lines.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code kiosque test}: the launcher runs it; here is its place in the list of commands. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs every test of the project, and brings the browser that they need.")
final class TestCommand implements Callable<Integer> {

    private final Console console;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("The tests are run from the project's folder: ./kiosque test");
        return ExitCode.USAGE;
    }
}
