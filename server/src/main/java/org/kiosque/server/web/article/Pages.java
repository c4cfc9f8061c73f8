package org.kiosque.server.web.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.page.Frame;

/** The templates of an article's pages. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance article(Frame frame, ArticleView view);

    static native TemplateInstance translation(Frame frame, TranslationView view);

    static native TemplateInstance versions(Frame frame, Item item, List<VersionView> versions);
}
