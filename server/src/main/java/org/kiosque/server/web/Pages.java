package org.kiosque.server.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.web.page.Frame;

/** The template of what is shown where a page can't be. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance failure(Frame frame, int status);
}
