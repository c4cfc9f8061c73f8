package org.kiosque.server.fetch.guard;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Is told of every connection that passed the guard, before its first packet; may still break it off. */
@FunctionalInterface
public interface Watch {

    void connecting(InetSocketAddress address) throws IOException;
}
