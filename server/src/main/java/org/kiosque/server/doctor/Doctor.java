package org.kiosque.server.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.kiosque.server.store.FolderLock;

/** Looks whether the program can run here. */
public final class Doctor {

    private static final int HTTPS = 443;

    private final Clock clock;

    public Doctor(Clock clock) {
        this.clock = clock;
    }

    /** The checks in order, each done when its finding is asked for; the slow one comes last. */
    public List<Supplier<Finding>> checks(Path folder, int port) {
        return List.of(
                () -> Machine.java(Runtime.version().feature(), System.getProperty("java.version", "")),
                () -> Machine.memory(Machine.memory()),
                () -> Machine.clock(clock),
                () -> Machine.language(Locale.getDefault()),
                () -> Surroundings.folder(folder),
                () -> Surroundings.port(port, FolderLock.isTaken(folder)),
                () -> Surroundings.network(Surroundings.WELL_KNOWN_HOSTS, HTTPS));
    }
}
