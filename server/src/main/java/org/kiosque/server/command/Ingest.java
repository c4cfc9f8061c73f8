package org.kiosque.server.command;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiosque.server.Kiosque;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.ingest.Ingestion;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Outcome;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.Progress;
import org.kiosque.server.warc.CaptureReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        description = "Files the articles of web archives (WARC or ARC, plain or gzipped) under the dates at which the"
                + " archives were made. What is on file already is passed over, so a run that was stopped can be done"
                + " again. The server must not run meanwhile.",
        mixinStandardHelpOptions = true)
final class Ingest implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "FILE.warc.gz",
            arity = "1..*",
            description = "The archives, best in the order of their dates; - is standard input.")
    private List<String> files;

    Ingest(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (String file : files) {
            if (!file.equals(STANDARD_INPUT)
                    && !(Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file)))) {
                spec.commandLine().getErr().println(file + ": no such file, or it can't be read");
                return ExitCode.USAGE;
            }
        }
        int flawed = 0;
        try (var kiosque = Kiosque.open(new Kiosque.Options(
                data.folder(), Clock.systemUTC(), Fetcher.Options.DEFAULT, Newsroom.Options.DEFAULT))) {
            for (String file : files) {
                flawed += ingest(kiosque, file) ? 0 : 1;
            }
        }
        return flawed == 0 ? 0 : 1;
    }

    /** Whether the archive was read to its end and all of it could be worked on. */
    private boolean ingest(Kiosque kiosque, String file) throws IOException {
        var ingestion = new Ingestion(kiosque.store(), kiosque.index(), kiosque.house());
        try (var archive = open(file);
                var progress = new Progress(console, "MiB", () -> mebibytes(size(file)))) {
            ingestion.run(archive::next, () -> progress.stepTo(mebibytes(archive.position())));
            spec.commandLine().getOut().println(file + ": " + summary(ingestion, archive));
            archive.damage().ifPresent(what -> spec.commandLine().getErr().println(file + ": " + what));
            return archive.damage().isEmpty() && ingestion.count(Outcome.FAILED) == 0;
        }
    }

    private CaptureReader open(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new CaptureReader(Channels.newChannel(console.in()))
                : CaptureReader.open(Path.of(file));
    }

    private static String summary(Ingestion ingestion, CaptureReader archive) {
        return "articles " + ingestion.count(Outcome.NEW) + " new, " + ingestion.count(Outcome.CHANGED) + " changed, "
                + ingestion.count(Outcome.KNOWN) + " known; pages " + ingestion.count(Outcome.NO_ARTICLE)
                + " without an article, " + ingestion.count(Outcome.FAILED) + " failed, " + archive.unreadable()
                + " unreadable, " + archive.revisits() + " unchanged";
    }

    private static long size(String file) {
        return file.equals(STANDARD_INPUT) ? -1 : Path.of(file).toFile().length();
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
