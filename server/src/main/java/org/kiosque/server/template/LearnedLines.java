package org.kiosque.server.template;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kiosque.server.store.Store;

/** What was learned of hosts, for an operator to look at and to mend. */
public final class LearnedLines {

    private static final int MOST = 2_000;

    private final Store store;
    private final Templates templates;

    public LearnedLines(Store store, Templates templates) {
        this.store = store;
        this.templates = templates;
    }

    /**
     * A text that recurs on a host's articles.
     *
     * @param line as one page shows it, perhaps shortened
     * @param kept whether it stays in the articles, as the operator said
     */
    public record Line(String host, long fingerprint, String line, boolean kept) {}

    /** By host, those that are left out first. */
    public List<Line> all() {
        return store.read(handle -> handle.createQuery("""
                        select host, fingerprint, line, kept from template_line
                        order by host, kept, length(line) desc, fingerprint limit :most""")
                .bind("most", MOST)
                .map(ConstructorMapper.of(Line.class))
                .list());
    }

    /** Says whether a text stays in the articles; false where no such text is on file. */
    public boolean keep(String host, long fingerprint, boolean kept) {
        int found = store.write(handle -> handle.createUpdate(
                        "update template_line set kept = :kept where host = :host and fingerprint = :fingerprint")
                .bind("kept", kept)
                .bind("host", host)
                .bind("fingerprint", fingerprint)
                .execute());
        templates.refresh(host);
        return found > 0;
    }
}
