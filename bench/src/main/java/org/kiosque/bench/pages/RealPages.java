package org.kiosque.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the real pages of the evaluation data as sites on loopback until it is stopped, so that a Kiosque can follow
 * them like any others.
 *
 * <pre>RealPages [--port N] [--opml FILE]</pre>
 */
public final class RealPages {

    private static final int DEFAULT_PORT = 8090;

    private RealPages() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Optional<Options> options = Options.parse(List.of(args));
        if (options.isEmpty()) {
            System.err.println("usage: RealPages [--port N] [--opml FILE]");
            System.exit(2);
        }
        serve(RealPageReader.pages(), options.orElseThrow());
    }

    private static void serve(List<RealPage> pages, Options options) throws IOException, InterruptedException {
        try (RealSites sites = RealSites.start(options.port(), pages)) {
            if (options.opml().isPresent()) {
                Files.writeString(options.opml().get(), sites.opml());
            }
            System.out.printf(
                    "%d pages of %d sites; their feeds: http://localhost:%d%s; allow *.localhost:%d%n",
                    pages.size(), sites.hosts(), sites.port(), RealSites.OPML_PATH, sites.port());
            new CountDownLatch(1).await();
        }
    }

    private record Options(int port, Optional<Path> opml) {

        static Optional<Options> parse(List<String> args) {
            Options options = new Options(DEFAULT_PORT, Optional.empty());
            for (int i = 0; i + 1 < args.size(); i += 2) {
                String value = args.get(i + 1);
                switch (args.get(i)) {
                    case "--port" -> options = new Options(Integer.parseInt(value), options.opml());
                    case "--opml" -> options = new Options(options.port(), Optional.of(Path.of(value)));
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            return args.size() % 2 == 0 ? Optional.of(options) : Optional.empty();
        }
    }
}
