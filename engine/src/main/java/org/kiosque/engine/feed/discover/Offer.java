package org.kiosque.engine.feed.discover;

import java.net.URI;

/**
 * A feed that a page names.
 *
 * @param title as the page names it, perhaps empty
 * @param declared whether the page's head declares it, rather than a link in the text
 * @param narrow whether it is of comments, of one author or of one subject only
 */
public record Offer(URI url, String title, boolean declared, boolean narrow) {}
