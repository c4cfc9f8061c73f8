package org.kiosque.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.kiosque.server.doctor.DoctorCommand;
import org.kiosque.server.encoders.ModelsCommand;
import org.kiosque.server.lines.Console;
import org.kiosque.server.tool.Tools;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: every command by its name. */
@Command(
        name = "kiosque",
        description = "A news platform of your own.",
        version = "Kiosque 0.1.0",
        mixinStandardHelpOptions = true,
        subcommands = {
            Demo.class,
            Serve.class,
            Add.class,
            Import.class,
            Fetch.class,
            CatalogueCommand.class,
        })
public final class Commands implements Runnable {

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /** Runs a command line; its exit code: 0 done, 1 something failed, 2 wrong usage. */
    public static int run(String... args) {
        var console = Console.system();
        var line = new CommandLine(new Commands());
        line.addSubcommand(new Export(console));
        line.addSubcommand(new Ingest(console));
        line.addSubcommand(new Reprocess(console));
        line.addSubcommand(new DoctorCommand(console, DataOption.usual()));
        line.addSubcommand(new ModelsCommand(console, DataOption.usual()));
        Tools.commands(console).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Commands::wrongUsage)
                .setExecutionExceptionHandler((failure, at, parsed) -> {
                    at.getErr().println(words(failure));
                    return 1;
                });
        return line.execute(args);
    }

    private static int wrongUsage(ParameterException failure, String... args) {
        var at = failure.getCommandLine();
        at.getErr().println(failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, at.getErr());
        at.getErr().println("See " + at.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static String words(Exception failure) {
        var cause = failure.getCause();
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return cause == null || cause.getMessage() == null ? message : message + " (" + cause.getMessage() + ")";
    }
}
