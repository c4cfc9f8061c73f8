package org.kiosque.server.web.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.web.page.Frame;

/** The template of a story's dossier. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance dossier(Frame frame, DossierView view);
}
