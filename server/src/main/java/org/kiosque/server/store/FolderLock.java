package org.kiosque.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The claim of one running program to a data folder; the system ends it with the program, however that ends. */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = "kiosque.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Claims a folder, making it where it is missing; empty where a program holds it already. */
    public static Optional<FolderLock> take(Path folder) {
        try {
            Files.createDirectories(folder);
            return lock(FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be used: " + folder, e);
        }
    }

    /** Whether a program holds a folder now; leaves no trace in it. */
    public static boolean isTaken(Path folder) {
        if (!Files.isWritable(folder.resolve(NAME))) {
            return false;
        }
        try {
            var lock = lock(FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE));
            lock.ifPresent(FolderLock::close);
            return lock.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FolderLock> lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }
}
