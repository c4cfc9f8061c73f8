package org.kiosque.server.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Library.HashtagRow;
import org.kiosque.server.store.Library.PublisherRow;

/** The templates of all pages. */
@CheckedTemplate(basePath = "")
final class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Pages() {}

    static native TemplateInstance front(Frame frame, FrontView view);

    static native TemplateInstance article(Frame frame, ArticleView view);

    static native TemplateInstance versions(Frame frame, Item item, List<VersionView> versions);

    static native TemplateInstance story(Frame frame, StoryView story, List<Item> items);

    static native TemplateInstance hashtag(Frame frame, HashtagRow hashtag, Listing listing);

    static native TemplateInstance publisher(Frame frame, PublisherRow publisher, Masthead masthead, Listing listing);

    static native TemplateInstance search(Frame frame, @Nullable SearchView view);

    static native TemplateInstance feeds(Frame frame, FeedsView view);

    static native TemplateInstance failure(Frame frame, int status);

    /** A page in the language of its frame. */
    static Response respond(Response.Status status, Frame frame, TemplateInstance page) {
        String html = page.setLocale(frame.language()).render();
        return Response.status(status)
                .type(HTML)
                .header("Content-Language", frame.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store")
                .entity(html)
                .build();
    }

    static Response respond(Frame frame, TemplateInstance page) {
        return respond(Response.Status.OK, frame, page);
    }
}
