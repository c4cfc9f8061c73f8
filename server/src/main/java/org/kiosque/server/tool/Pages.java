package org.kiosque.server.tool;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineReader;
import org.kiosque.server.lines.Outcome;

/** Gets the bytes that a tool works on: from a file, plain or gzipped, from standard input or from the web. */
final class Pages {

    private static final String STANDARD = "-";
    private static final URI UNKNOWN = URI.create("about:blank");
    private static final int LARGEST = 64 << 20;

    private Pages() {}

    /**
     * What an argument of the command line names.
     *
     * @param name a file, an address of the web, or {@code -} for standard input
     * @param url the address that a file or standard input came from, or null
     */
    static Outcome<Page> find(String name, @Nullable String url, Function<URI, Ask> ask, Console console) {
        if (isWebAddress(name)) {
            return Fields.address(name).then(address -> fetch(ask.apply(address)));
        }
        if (name.equals(STANDARD)) {
            var from = url == null ? Outcome.good(UNKNOWN) : Fields.address(url);
            return from.then(address -> piped(console, address));
        }
        return Fields.path(Path.of(""), name).then(path -> {
            var from = url == null ? Outcome.good(path.toUri()) : Fields.address(url);
            return from.then(address -> read(path, address));
        });
    }

    private static Outcome<Page> piped(Console console, URI from) {
        try {
            return read(console.in(), from);
        } catch (IOException e) {
            return Outcome.bad("cannot read standard input: " + e.getMessage());
        }
    }

    private static boolean isWebAddress(String argument) {
        return argument.regionMatches(true, 0, "http://", 0, 7) || argument.regionMatches(true, 0, "https://", 0, 8);
    }

    static Outcome<Page> read(Path file, URI url) {
        try (var in = Files.newInputStream(file)) {
            return read(in, url);
        } catch (NoSuchFileException e) {
            return Outcome.bad("there is no file " + file);
        } catch (IOException e) {
            return Outcome.bad("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Outcome<Page> read(InputStream in, URI url) throws IOException {
        byte[] body = LineReader.plain(in).readNBytes(LARGEST + 1);
        return body.length > LARGEST
                ? Outcome.bad("larger than " + (LARGEST >> 20) + " MiB")
                : Outcome.good(new Page(url, body, null));
    }

    /** Fetches what a person asked for by name, wherever its host is; redirects stay guarded. */
    private static Outcome<Page> fetch(Ask ask) {
        URI url = ask.url();
        if (url.getHost() == null) {
            return Outcome.bad("no address: " + url);
        }
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        String named = url.getHost() + ":" + (url.getPort() < 0 ? usual : url.getPort());
        var options = new Fetcher.Options(null, Set.of(named), Duration.ZERO, Duration.ofSeconds(30));
        try (var fetcher = new Fetcher(options, Clock.systemUTC())) {
            return page(fetcher.fetch(ask), url);
        }
    }

    private static Outcome<Page> page(Fetched fetched, URI url) {
        return switch (fetched) {
            case Fetched.Found found -> Outcome.good(new Page(found.url(), found.body(), found.contentType()));
            case Fetched.Unchanged unchanged -> Outcome.bad(url + ": nothing has changed");
            case Fetched.Missing missing -> Outcome.bad(url + ": " + missing.reason());
            case Fetched.Refused refused -> Outcome.bad(url + ": " + refused.reason());
            case Fetched.Busy busy -> Outcome.bad(url + ": " + busy.reason());
            case Fetched.Failed failed -> Outcome.bad(url + ": " + failed.reason());
        };
    }
}
