package org.kiosque.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kiosque.server.Kiosque;
import org.kiosque.server.ingest.Newsroom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Follows your feeds and serves the site. Empty at first: its first page says how to begin.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private WebOptions web;

    @Mixin
    private FetchOptions fetching;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var kiosque = Kiosque.open(new Kiosque.Options(
                data.folder(), Clock.systemDefaultZone(), fetching.options(), Newsroom.Options.DEFAULT));
        return new WebServer(kiosque, web, spec.commandLine().getErr())
                .run(port -> out.println("Kiosque is open at http://localhost:" + port + "/ (data in " + data.folder()
                        + "; Ctrl-C stops)"));
    }
}
