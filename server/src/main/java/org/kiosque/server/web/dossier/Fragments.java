package org.kiosque.server.web.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Pieces of an answer, as they are put into the page one after the other. */
@CheckedTemplate(basePath = "fragments")
final class Fragments {

    private Fragments() {}

    static native TemplateInstance passages(DossierView.Reply reply);

    static native TemplateInstance sentence(String text, List<DossierView.Cited> proofs);

    static native TemplateInstance label(String model, int dropped, String time, RawString origin);
}
