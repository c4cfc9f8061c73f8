package org.kiosque.server.warc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.Progress;
import org.kiosque.server.store.Shelf;

/** Writes all pages that were kept to a web archive, in the order in which they were fetched. */
public final class PageExport {

    private static final int BATCH = 50;

    private final Shelf shelf;
    private final Console console;
    private final Clock clock;

    public PageExport(Shelf shelf, Console console, Clock clock) {
        this.shelf = shelf;
        this.console = console;
        this.clock = clock;
    }

    /** Writes a file, which is there only when it is whole; how many pages it holds. */
    public int write(Path file) throws IOException {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
            int pages = write(out);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return pages;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a stream and closes it. */
    public int write(OutputStream out) throws IOException {
        int written = 0;
        try (var writer = new CaptureWriter(out, clock.instant());
                var progress = new Progress(console, "Pages", shelf::keptPages)) {
            long last = 0;
            for (var pages = shelf.pages(last, BATCH); !pages.isEmpty(); pages = shelf.pages(last, BATCH)) {
                for (var kept : pages) {
                    writer.write(capture(kept));
                    progress.step();
                }
                written += pages.size();
                last = pages.getLast().id();
            }
        }
        return written;
    }

    private static Capture capture(Shelf.KeptPage kept) {
        var page = kept.page();
        return new Capture(
                new Page(URI.create(page.url()), page.body(), page.contentType()), Rights.NONE, kept.fetched());
    }
}
