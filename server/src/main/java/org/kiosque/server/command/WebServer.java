package org.kiosque.server.command;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.kiosque.server.Beans;
import org.kiosque.server.Kiosque;

/** Serves the site of a newsstand until the process is told to stop. */
final class WebServer {

    private final Kiosque kiosque;
    private final WebOptions options;
    private final PrintWriter err;

    WebServer(Kiosque kiosque, WebOptions options, PrintWriter err) {
        this.kiosque = kiosque;
        this.options = options;
        this.err = err;
    }

    /** Serves; the newsroom opens and {@code ready} is told the port as soon as pages can be had. */
    int run(Ready ready) {
        int port = freePort();
        if (port < 0) {
            err.println("Port " + options.port() + " is taken by another program; choose another with --port");
            kiosque.close();
            return 1;
        }
        System.setProperty("quarkus.http.host", options.host());
        System.setProperty("quarkus.http.port", Integer.toString(port));
        Beans.serve(kiosque, () -> {
            ready.at(port);
            kiosque.newsroom().open();
            kiosque.iconVisits().open();
        });
        Quarkus.run();
        return 0;
    }

    /** Is told when pages can be had. */
    interface Ready {
        void at(int port);
    }

    private int freePort() {
        return bound(options.host(), options.port());
    }

    /** Whether nothing listens on a port of this machine. */
    static boolean isFree(int port) {
        return bound("127.0.0.1", port) > 0;
    }

    private static int bound(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            return -1;
        }
    }
}
