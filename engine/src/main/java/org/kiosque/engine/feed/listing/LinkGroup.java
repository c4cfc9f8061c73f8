package org.kiosque.engine.feed.listing;

import java.util.List;

/** The links of a page that stand in the same kind of place. */
record LinkGroup(String signature, List<Link> links) {

    LinkGroup {
        links = List.copyOf(links);
    }
}
