package org.kiosque.server.fetch.guard;

import java.net.UnknownHostException;

/** All addresses of a host are forbidden. */
public final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(words(host));
    }

    static String words(String host) {
        return host + " leads to an address inside this network; an operator can allow it";
    }
}
