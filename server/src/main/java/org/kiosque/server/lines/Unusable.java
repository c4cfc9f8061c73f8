package org.kiosque.server.lines;

/** A file that the command line names and that can't be read or written: wrong usage, told in one line. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }
}
