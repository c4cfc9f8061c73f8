package org.kiosque.server.web.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.web.page.Frame;

/** The templates of the pages of feeds. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance feed(Frame frame, FeedView view);

    static native TemplateInstance feeds(Frame frame, FeedsView view);

    static native TemplateInstance catalogue(Frame frame, CatalogueView view);
}
