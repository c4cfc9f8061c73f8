package org.kiosque.server.fetch.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect only where the guard lets them. The check is made on the very address that the connection
 * goes to, so that no name can lead elsewhere in between.
 */
final class GuardedSockets extends SocketFactory {

    private final AddressGuard guard;
    private final Watch watch;

    GuardedSockets(AddressGuard guard, Watch watch) {
        this.guard = guard;
        this.watch = watch;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        var socket = new GuardedSocket();
        socket.connect(address);
        return socket;
    }

    private final class GuardedSocket extends Socket {

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address) || !guard.opens(address)) {
                throw new ForbiddenAddressException(endpoint.toString());
            }
            watch.connecting(address);
            super.connect(endpoint, timeout);
        }
    }
}
