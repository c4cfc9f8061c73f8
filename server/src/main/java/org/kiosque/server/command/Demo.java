package org.kiosque.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.newsstand.NewsstandServer;
import org.kiosque.newsstand.Stand;
import org.kiosque.server.Kiosque;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Revisits;
import org.kiosque.server.schedule.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Opens the sample newsstand (invented publishers, served on this machine), follows it and serves"
                + " the site. Needs no network. The clock of the demo stands at 15 August 2025.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final Newsroom.Options QUICK = new Newsroom.Options(
            new Timing(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30)),
            new Revisits(List.of(Duration.ofSeconds(40), Duration.ofMinutes(5)), Duration.ofDays(30)));

    @Spec
    private CommandSpec spec;

    @Mixin
    private WebOptions web;

    @Option(names = "--data", paramLabel = "DIR", description = "The demo's data folder. Default: ~/.kiosque/demo")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Forget what earlier demos gathered and begin anew.")
    private boolean fresh;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var folder =
                data == null ? Path.of(System.getProperty("user.home"), ".kiosque", "demo") : data.toAbsolutePath();
        var scene = DemoScene.at(folder, fresh);
        try (var stand = NewsstandServer.start(scene.port(), scene.clock(), scene.opened())) {
            scene.keepPort(stand.port());
            var kiosque = Kiosque.open(new Kiosque.Options(
                    folder, scene.clock(), new FetchOptions().options(Set.of("*.localhost:" + stand.port())), QUICK));
            return new WebServer(kiosque, web, spec.commandLine().getErr())
                    .run(port -> begin(kiosque, stand, out, port));
        }
    }

    private static void begin(Kiosque kiosque, NewsstandServer stand, PrintWriter out, int port) {
        out.println("Kiosque is open at http://localhost:" + port + "/");
        out.println("The sample newsstand is at http://localhost:" + stand.port() + "/ (Ctrl-C stops both)");
        out.flush();
        Thread.ofVirtual().start(() -> {
            stand.stands().stream()
                    .map(Stand::subscription)
                    .forEach(url -> kiosque.following().follow(url.toString()));
            new FillingLine(kiosque.status(), out).untilFull();
        });
    }
}
