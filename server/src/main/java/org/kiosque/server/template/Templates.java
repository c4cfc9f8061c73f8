package org.kiosque.server.template;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.kiosque.engine.template.HostTemplate;
import org.kiosque.engine.template.Lesson;
import org.kiosque.engine.template.PageTrace;
import org.kiosque.engine.template.TemplateLearner;
import org.kiosque.server.store.Store;

/**
 * The templates of all hosts: learned as articles are filed, kept in the database. Any thread may ask; one at a time
 * may teach.
 */
public final class Templates {

    private static final int LEARNERS = 64;
    private static final int HOSTS = 10_000;
    private static final int LONGEST_LINE = 300;

    private final Store store;
    private final Map<String, HostTemplate> known = new ConcurrentHashMap<>();
    private final LinkedHashMap<String, TemplateLearner> learners = new LinkedHashMap<>(16, .75f, true);
    private final Set<String> changed = new HashSet<>();

    public Templates(Store store) {
        this.store = store;
    }

    /** What recurs on the articles of a host. */
    public HostTemplate of(String host) {
        if (known.size() > HOSTS) {
            known.clear();
        }
        return known.computeIfAbsent(host, this::read);
    }

    private HostTemplate read(String host) {
        return HostTemplate.of(store.read(
                handle -> handle.createQuery("select fingerprint from template_line where host = :host and kept = 0")
                        .bind("host", host)
                        .mapTo(Long.class)
                        .list()));
    }

    /** Whether an article is among those that its host's template is learned from. */
    public boolean knows(String host, String url) {
        return store.read(handle -> learner(handle, host).remembers(url));
    }

    /**
     * Learns from an article, in the transaction that files it; {@link #settle} or {@link #restart} follows.
     *
     * @param pieces of the article as its page shows it, with what recurs
     */
    public void learn(Handle handle, String host, String url, List<String> pieces, Instant when) {
        var lesson = learner(handle, host).learn(url, pieces);
        remember(handle, host, url, lesson.trace());
        if (!lesson.learned().isEmpty() || !lesson.forgotten().isEmpty()) {
            note(handle, host, lesson, when);
            changed.add(host);
        }
    }

    /** What was learned is on file: editors are told from now on. */
    public void settle() {
        changed.forEach(known::remove);
        changed.clear();
    }

    /** What was learned could not be filed and is learned again some time. */
    public void restart() {
        learners.clear();
        changed.clear();
    }

    /** Lets editors read a host's lines anew. */
    void refresh(String host) {
        known.remove(host);
    }

    private TemplateLearner learner(Handle handle, String host) {
        var learner = learners.computeIfAbsent(host, key -> restored(handle, key));
        if (learners.size() > LEARNERS) {
            learners.pollFirstEntry();
        }
        return learner;
    }

    private static TemplateLearner restored(Handle handle, String host) {
        var learner = new TemplateLearner();
        handle.createQuery("select url, trace from template_page where host = :host order by id")
                .bind("host", host)
                .map((row, context) -> Map.entry(row.getString("url"), PageTrace.parse(row.getBytes("trace"))))
                .forEach(page -> page.getValue().ifPresent(trace -> learner.restore(page.getKey(), trace)));
        return learner;
    }

    private static void remember(Handle handle, String host, String url, PageTrace trace) {
        handle.createUpdate("delete from template_page where host = :host and url = :url")
                .bind("host", host)
                .bind("url", url)
                .execute();
        handle.createUpdate("insert into template_page (host, url, trace) values (:host, :url, :trace)")
                .bind("host", host)
                .bind("url", url)
                .bind("trace", trace.bytes())
                .execute();
        handle.createUpdate("""
                        delete from template_page where id in (
                          select id from template_page where host = :host order by id desc limit 10 offset :pages)""")
                .bind("host", host)
                .bind("pages", TemplateLearner.PAGES)
                .execute();
    }

    private static void note(Handle handle, String host, Lesson lesson, Instant when) {
        lesson.learned()
                .forEach((fingerprint, line) -> handle.createUpdate("""
                        insert into template_line (host, fingerprint, line, learned)
                        values (:host, :fingerprint, :line, :learned) on conflict do nothing""")
                        .bind("host", host)
                        .bind("fingerprint", fingerprint)
                        .bind("line", shortened(line))
                        .bind("learned", when)
                        .execute());
        lesson.forgotten()
                .forEach(fingerprint -> handle.createUpdate("""
                        delete from template_line where host = :host and fingerprint = :fingerprint and kept = 0""")
                        .bind("host", host)
                        .bind("fingerprint", fingerprint)
                        .execute());
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }
}
