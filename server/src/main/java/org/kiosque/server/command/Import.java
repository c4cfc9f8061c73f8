package org.kiosque.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Follows all feeds of an OPML file. Works while the server runs, too.",
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FILE.opml", description = "The list of feeds.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        if (!Files.isReadable(file)) {
            err.println(file + ": no such file, or it can't be read");
            return 1;
        }
        var clock = Clock.systemUTC();
        try (var store = Store.open(data.folder());
                var fetcher = new Fetcher(Fetcher.Options.DEFAULT, clock)) {
            var following = new Following(new Subscriptions(store), fetcher, clock);
            return switch (following.importOpml(Files.readAllBytes(file))) {
                case Following.Importing.Imported imported -> {
                    spec.commandLine()
                            .getOut()
                            .println(imported.added() + " feeds added, " + imported.known() + " known already");
                    yield 0;
                }
                case Following.Importing.NotOpml not -> {
                    err.println(file + ": " + not.reason());
                    yield 1;
                }
            };
        }
    }
}
