package org.kiosque.server.web.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.store.Library.HashtagRow;
import org.kiosque.server.store.Library.PublisherRow;
import org.kiosque.server.web.page.Frame;

/** The templates of the pages that list articles. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance front(Frame frame, FrontView view);

    static native TemplateInstance hashtag(Frame frame, HashtagRow hashtag, String segment, Listing listing);

    static native TemplateInstance publisher(Frame frame, PublisherRow publisher, Masthead masthead, Listing listing);
}
