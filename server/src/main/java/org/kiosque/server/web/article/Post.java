package org.kiosque.server.web.article;

import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * A post from elsewhere, shown without loading anything from there; what isn't known is empty.
 *
 * @param url the original, http or https, or empty
 */
public record Post(String network, String author, @Nullable Moment moment, String text, Tongue tongue, String url) {}
