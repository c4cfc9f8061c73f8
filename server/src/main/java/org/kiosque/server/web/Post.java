package org.kiosque.server.web;

import org.jspecify.annotations.Nullable;

/**
 * A post from elsewhere, shown without loading anything from there; what isn't known is empty.
 *
 * @param url the original, http or https, or empty
 */
record Post(String network, String author, @Nullable Moment moment, String text, Tongue tongue, String url) {}
