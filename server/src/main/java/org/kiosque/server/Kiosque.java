package org.kiosque.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Status;
import org.kiosque.server.picture.Pictures;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;

/** All parts of one running newsstand, wired together over one data folder that it holds alone. */
public final class Kiosque implements AutoCloseable {

    private final Clock clock;
    private final FileChannel lock;
    private final Store store;
    private final ArticleIndex index;
    private final Fetcher fetcher;
    private final Newsroom newsroom;
    private final Pictures pictures;

    /**
     * What a newsstand is made of.
     *
     * @param folder the data folder; made where it is missing
     * @param clock tells the time to everything
     */
    public record Options(Path folder, Clock clock, Fetcher.Options fetching, Newsroom.Options working) {}

    private Kiosque(Options options) {
        clock = options.clock();
        lock = lock(options.folder());
        store = Store.open(options.folder());
        var indexFolder = options.folder().resolve("index");
        boolean indexed = ArticleIndex.exists(indexFolder);
        index = ArticleIndex.open(indexFolder);
        if (!indexed) {
            new Shelf(store).unindex();
        }
        fetcher = new Fetcher(options.fetching(), clock);
        newsroom = new Newsroom(store, index, fetcher, options.working(), clock);
        pictures = new Pictures(options.folder().resolve("pictures"), fetcher);
    }

    /** Opens a data folder; fails with a {@link FolderInUseException} where another process holds it. */
    public static Kiosque open(Options options) {
        return new Kiosque(options);
    }

    public Clock clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public ArticleIndex index() {
        return index;
    }

    public Newsroom newsroom() {
        return newsroom;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Following following() {
        return new Following(new Subscriptions(store), fetcher, clock);
    }

    public Status status() {
        return new Status(store);
    }

    @Override
    public void close() {
        newsroom.close();
        fetcher.close();
        index.close();
        store.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be given back", e);
        }
    }

    /** Whether a running process holds a data folder. */
    public static boolean isInUse(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var free = lock(folder)) {
            return !free.isOpen();
        } catch (FolderInUseException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be used: " + folder, e);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new FolderInUseException(folder);
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be used: " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Another process works in the data folder. */
    public static final class FolderInUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FolderInUseException(Path folder) {
            super("Another Kiosque works in " + folder + "; stop it first, or choose another folder with --data");
        }
    }
}
