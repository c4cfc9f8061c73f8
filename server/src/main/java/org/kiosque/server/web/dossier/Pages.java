package org.kiosque.server.web.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Frame;

/** The templates of a brief, and of answers alone. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance dossier(Frame frame, DossierView view);

    static native TemplateInstance ask(Frame frame, DossierView.@Nullable Reply reply);
}
