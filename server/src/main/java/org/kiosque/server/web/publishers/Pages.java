package org.kiosque.server.web.publishers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.web.page.Frame;

/** The template of the page of publishers' health. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance health(Frame frame, HealthView view);
}
