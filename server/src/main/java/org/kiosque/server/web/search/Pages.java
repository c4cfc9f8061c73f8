package org.kiosque.server.web.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Frame;

/** The template of the search page. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance search(Frame frame, @Nullable SearchView view);
}
