package org.kiosque.server.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that answers byte by byte what a test wants, right or wrong; each connection serves one request. */
final class RawServer implements AutoCloseable {

    /** Writes an answer to a request. */
    @FunctionalInterface
    interface Answer {
        void write(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Answer answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int connections;

    private RawServer(ServerSocket listener, Answer answer) {
        this.listener = listener;
        this.answer = answer;
        Thread.ofVirtual().start(this::accept);
    }

    /** Listens on loopback. */
    static RawServer answering(Answer answer) {
        return new RawServer(socket(InetAddress.getLoopbackAddress()), answer);
    }

    /** Listens on every address of this machine, and answers as a service that nobody may reach. */
    static RawServer secret() {
        return new RawServer(socket(null), (path, out) -> write(out, page("the secret")));
    }

    static String page(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }

    static String redirect(int code, String location) {
        return "HTTP/1.1 " + code + " Elsewhere\r\nLocation: " + location
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections;
    }

    /** Each request's line and headers. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(RawServer::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                connections++;
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            heads.add(head.toString());
            String[] words = head.toString().split(" ", 3);
            answer.write(words.length > 1 ? words[1] : "", socket.getOutputStream());
        } catch (IOException e) {
            // The other side has gone, which is what many of these tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static ServerSocket socket(@Nullable InetAddress address) {
        try {
            return new ServerSocket(0, 50, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(java.io.Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
