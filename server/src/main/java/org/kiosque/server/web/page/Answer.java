package org.kiosque.server.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Answers with a page, in the language of its frame, and says whether a model wrote any of it. What a model answers
 * comes by a stream of its own and is labelled there.
 */
public final class Answer {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Answer() {}

    public static Response of(Frame frame, TemplateInstance page) {
        return of(Response.Status.OK, frame, page);
    }

    /** A page in which a model put what others wrote into other words. */
    public static Response modified(Frame frame, TemplateInstance page, String model) {
        String name = model.replaceAll("[^ -~]|[\"\\\\]", "?");
        return of(Response.Status.OK, frame, page, "mode=ai-modified, model=\"" + name + '"');
    }

    public static Response of(Response.Status status, Frame frame, TemplateInstance page) {
        return of(status, frame, page, "mode=none");
    }

    private static Response of(Response.Status status, Frame frame, TemplateInstance page, String disclosure) {
        String html = page.setLocale(frame.language()).render();
        return Response.status(status)
                .type(HTML)
                .header("Content-Language", frame.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store")
                .header("AI-Disclosure", disclosure)
                .entity(html)
                .build();
    }
}
