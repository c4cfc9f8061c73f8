package org.kiosque.engine.feed.listing;

import java.net.URI;
import org.jsoup.nodes.Element;

/**
 * A link to another page of the site by its most telling anchor.
 *
 * @param url canonical
 * @param title the headline that leads there
 * @param order of the anchor in the page
 */
record Link(URI url, String title, Element anchor, int order) {}
