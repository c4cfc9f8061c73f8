package org.kiosque.server.web.faults;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.kiosque.server.web.page.Frame;

/** The templates of faults and corrections. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance fault(Frame frame, FaultForm form);

    static native TemplateInstance faults(Frame frame, List<FaultView> waiting);

    static native TemplateInstance corrections(Frame frame, List<FaultView> corrected, int waiting);
}
