package org.kiosque.server.web.xray;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.page.Frame;

/** The template of the page. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance xray(Frame frame, Item item, XrayView view);
}
