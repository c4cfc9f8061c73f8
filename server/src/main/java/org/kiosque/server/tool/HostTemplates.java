package org.kiosque.server.tool;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.template.HostTemplate;
import org.kiosque.engine.template.TemplateLearner;

/** What recurs on the hosts of one manifest. */
final class HostTemplates {

    private final Map<String, HostTemplate> byHost = new HashMap<>();

    /** One article of the manifest as its page shows it. */
    record Lesson(String host, String url, List<String> pieces) {

        static Lesson of(Article article) {
            return new Lesson(hostOf(article.url()), article.url().toString(), article.pieces());
        }
    }

    /** Learns from all articles, in their order. */
    static HostTemplates of(List<Lesson> lessons) {
        Map<String, TemplateLearner> learners = new HashMap<>();
        lessons.forEach(lesson -> learners.computeIfAbsent(lesson.host(), host -> new TemplateLearner())
                .learn(lesson.url(), lesson.pieces()));
        var templates = new HostTemplates();
        learners.forEach((host, learner) -> templates.byHost.put(host, learner.template()));
        return templates;
    }

    /** The article without what recurs on its host. */
    Article cleaned(Article article) {
        return article.without(byHost.getOrDefault(hostOf(article.url()), HostTemplate.NONE));
    }

    private static String hostOf(URI url) {
        @Nullable String authority = url.getRawAuthority();
        String host = authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
