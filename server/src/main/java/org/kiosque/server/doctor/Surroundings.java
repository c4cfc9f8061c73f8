package org.kiosque.server.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kiosque.server.store.FolderLock;

/** Checks what the program needs around it: the data folder, the port and the network. */
final class Surroundings {

    static final List<String> WELL_KNOWN_HOSTS = List.of("www.wikipedia.org", "www.lemonde.fr");

    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_SPACE = 100 * MEBIBYTE;
    private static final long GOOD_SPACE = 1024 * MEBIBYTE;
    private static final int PATIENCE_SECONDS = 4;

    private Surroundings() {}

    static Finding folder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path existing = existing(absolute);
        String what = "Data folder " + absolute;
        if (!Files.isDirectory(existing)) {
            return Finding.fault(what + ": " + existing + " is no folder", "choose another with --data");
        }
        if (!Files.isWritable(existing)) {
            return Finding.fault(
                    what + ": no permission to write in " + existing, "allow it, or choose another with --data");
        }
        if (FolderLock.isTaken(absolute)) {
            return Finding.warning(what + " is used by a running Kiosque", "stop that one before you start another");
        }
        return space(
                existing.equals(absolute) ? what : what + " (will be made)",
                existing.toFile().getUsableSpace());
    }

    static Finding space(String what, long bytes) {
        String all = what + ", " + bytes / MEBIBYTE + " MB free";
        if (bytes < LEAST_SPACE) {
            return Finding.fault(all, "make room, or choose another folder with --data");
        }
        return bytes < GOOD_SPACE ? Finding.warning(all, "make room soon") : Finding.good(all);
    }

    /** @param expected whether a program that is known to run may hold the port */
    static Finding port(int port, boolean expected) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.good("Port " + port + " is free");
        } catch (BindException e) {
            return expected
                    ? Finding.good("Port " + port + " is in use, as by the running Kiosque")
                    : Finding.fault("Port " + port + " can't be used: " + e.getMessage(), "choose another with --port");
        } catch (IOException e) {
            return Finding.fault("Port " + port + " can't be used: " + e.getMessage(), "choose another with --port");
        }
    }

    static Finding network(List<String> hosts, int port) {
        for (String host : hosts) {
            var trouble = trouble(host, port);
            if (trouble.isPresent()) {
                return Finding.warning(
                        "Network: " + trouble.get(),
                        "check the connection and DNS; the demo needs no network, real feeds do");
            }
        }
        return Finding.good("Network: " + String.join(" and ", hosts) + " can be reached");
    }

    /** Name look-ups know no time limit of their own: they are left behind when the time is over. */
    private static Optional<String> trouble(String host, int port) {
        var threads = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("network").factory());
        Callable<Optional<String>> check = () -> connect(host, port);
        try {
            return threads.submit(check).get(2L * PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Optional.of(host + " is not found in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the check was stopped");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<String> connect(String host, int port) {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getByName(host), port);
            socket.connect(address, PATIENCE_SECONDS * 1000);
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("the name " + host + " can't be resolved");
        } catch (IOException e) {
            return Optional.of(host + " can't be reached: " + e.getMessage());
        }
    }

    private static Path existing(Path folder) {
        Path path = folder;
        for (Path parent = path.getParent(); !Files.exists(path) && parent != null; parent = path.getParent()) {
            path = parent;
        }
        return path;
    }
}
