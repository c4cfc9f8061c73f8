package org.kiosque.server.web.article;

/**
 * A comment that wasn't taken, to be mended; empty at first.
 *
 * @param refused whether it was tried
 */
record Draft(String author, String body, boolean refused) {

    static final Draft EMPTY = new Draft("", "", false);
}
