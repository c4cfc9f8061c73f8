package org.kiosque.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Properties;
import org.kiosque.server.Kiosque;
import org.kiosque.server.store.FolderLock;

/**
 * When and where a demo plays: its clock began at a moment of August 2025 when it was first opened and goes on from
 * there, and the newsstand keeps its port, so that a later start finds the same addresses.
 */
final class DemoScene {

    /** The demo's time at its first start: the evening of the summit's day. */
    static final Instant BEGINNING = Instant.parse("2025-08-15T17:40:00Z");

    private static final int USUAL_PORT = 8090;
    private static final String OPENED = "opened";
    private static final String PORT = "newsstand-port";

    private final Path file;
    private final Properties facts;

    private DemoScene(Path file, Properties facts) {
        this.file = file;
        this.facts = facts;
    }

    static DemoScene at(Path folder, boolean fresh) {
        if (FolderLock.isTaken(folder)) {
            throw new Kiosque.FolderInUseException(folder);
        }
        try {
            var file = folder.resolve("demo.properties");
            if (fresh && Files.exists(file)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            var facts = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    facts.load(in);
                }
            }
            var scene = new DemoScene(file, facts);
            facts.putIfAbsent(OPENED, Instant.now().toString());
            scene.save();
            return scene;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder can't be used: " + folder, e);
        }
    }

    /** The demo's clock. */
    Clock clock() {
        var firstStart = Instant.parse(facts.getProperty(OPENED));
        return Clock.offset(Clock.systemDefaultZone(), Duration.between(firstStart, BEGINNING));
    }

    /** The demo's time of its first start. */
    Instant opened() {
        return BEGINNING;
    }

    /** The newsstand's port: the one that it had before, else the usual one if that is free. */
    int port() {
        String kept = facts.getProperty(PORT);
        if (kept != null) {
            return Integer.parseInt(kept);
        }
        return WebServer.isFree(USUAL_PORT) ? USUAL_PORT : 0;
    }

    void keepPort(int port) {
        facts.setProperty(PORT, Integer.toString(port));
        save();
    }

    private void save() {
        try (var out = Files.newBufferedWriter(file)) {
            facts.store(out, "A demo of Kiosque: when it was first opened, and the newsstand's port");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder can't be written: " + file, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
