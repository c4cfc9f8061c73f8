package org.kiosque.server.web.publishers;

import java.util.List;
import org.kiosque.server.template.LearnedLines;
import org.kiosque.server.template.PublisherHealth;

/**
 * How well each publisher can be read.
 *
 * @param told what to tell of the last action: empty, {@code kept} or {@code dropped}
 */
record HealthView(List<Row> rows, List<Lesson> lessons, String told) {

    /**
     * One publisher.
     *
     * @param share of its articles that are whole, in per cent
     */
    record Row(PublisherHealth.Row health, int share) {

        static Row of(PublisherHealth.Row health) {
            return new Row(health, health.articles() == 0 ? 0 : health.whole() * 100 / health.articles());
        }
    }

    /** What recurs on one host. */
    record Lesson(String host, List<LearnedLines.Line> lines) {}
}
