package org.kiosque.server.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Answers with a page, in the language of its frame. What a model writes comes by a stream of its own and is labelled
 * there: no page holds any, and each says so.
 */
public final class Answer {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Answer() {}

    public static Response of(Frame frame, TemplateInstance page) {
        return of(Response.Status.OK, frame, page);
    }

    public static Response of(Response.Status status, Frame frame, TemplateInstance page) {
        String html = page.setLocale(frame.language()).render();
        return Response.status(status)
                .type(HTML)
                .header("Content-Language", frame.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-store")
                .header("AI-Disclosure", "mode=none")
                .entity(html)
                .build();
    }
}
