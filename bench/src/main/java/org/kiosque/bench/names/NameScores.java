package org.kiosque.bench.names;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.bench.names.MarkedArticle.Gold;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis.Entity;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Words;

/** How well the names of marked articles are found, typed, linked and brought together. */
final class NameScores {

    private final boolean list;
    private int gold;
    private int found;
    private int right;
    private int typed;
    private int linkable;
    private int linked;
    private int joinable;
    private int joined;
    private int epithets;
    private int epithetsFound;
    private int epithetsRight;

    /** A mention found: its place and what it is said to name. */
    private record Found(int start, int end, Entity entity) {}

    NameScores(boolean list) {
        this.list = list;
    }

    void add(MarkedArticle article) {
        Document document = new Document(
                article.name(),
                article.title(),
                article.text(),
                article.language(),
                OffsetDateTime.parse("2025-08-15T10:00:00Z"),
                null,
                null);
        List<Found> names = new ArrayList<>();
        Map<Integer, Found> spoken = new HashMap<>();
        CodePoints places = CodePoints.of(article.text());
        for (Entity entity : Analyzer.analyze(document).entities()) {
            for (Passage passage : entity.mentions()) {
                if (passage.in() == In.TEXT) {
                    int start = places.utf16(passage.span().start());
                    Found mention = new Found(start, places.utf16(passage.span().end()), entity);
                    boolean named = passage.text().codePoints().anyMatch(Character::isUpperCase)
                            && article.epithets().stream().noneMatch(e -> e.start() == start);
                    if (named) {
                        names.add(mention);
                    } else {
                        spoken.put(start, mention);
                    }
                }
            }
        }
        names(article, names);
        epithets(article, spoken);
    }

    private void names(MarkedArticle article, List<Found> names) {
        Map<String, Found> byPlace = new HashMap<>();
        names.forEach(name -> byPlace.put(name.start() + "-" + name.end(), name));
        gold += article.names().size();
        found += names.size();
        for (Gold name : article.names()) {
            Found match = byPlace.remove(name.start() + "-" + name.end());
            linkable += name.linkable() ? 1 : 0;
            boolean shorter = !Words.fold(article.text().substring(name.start(), name.end()))
                    .equals(Words.fold(name.label()));
            joinable += shorter ? 1 : 0;
            if (match == null) {
                tell(article, "missed", name, null);
                continue;
            }
            right++;
            boolean type = match.entity().type().name().startsWith(name.type().equals("L") ? "PLACE" : name.type());
            boolean label = Words.fold(match.entity().label()).equals(Words.fold(name.label()));
            typed += type ? 1 : 0;
            boolean link = name.linkable() && match.entity().entity() != null && label;
            linked += link ? 1 : 0;
            joined += shorter && label ? 1 : 0;
            if (!type || name.linkable() && !link || !label) {
                tell(article, "other", name, match.entity());
            }
        }
        byPlace.values()
                .forEach(extra ->
                        tell(article, "extra", new Gold(extra.start(), extra.end(), "", "", false), extra.entity()));
    }

    private void epithets(MarkedArticle article, Map<Integer, Found> spoken) {
        epithets += article.epithets().size();
        epithetsFound += spoken.size();
        for (Gold epithet : article.epithets()) {
            Found match = spoken.get(epithet.start());
            boolean same = match != null && Words.fold(match.entity().label()).equals(Words.fold(epithet.label()));
            epithetsRight += same ? 1 : 0;
            if (!same) {
                tell(article, "epithet", epithet, match == null ? null : match.entity());
            }
        }
    }

    private void tell(MarkedArticle article, String what, Gold place, @Nullable Entity entity) {
        if (list) {
            System.out.printf(
                    "  %s %s: %s (%s)%s%n",
                    article.name(),
                    what,
                    article.text().substring(place.start(), place.end()),
                    place.label(),
                    entity == null ? "" : " -> " + entity.label() + " " + entity.type() + " " + entity.entity());
        }
    }

    @Override
    public String toString() {
        double precision = (double) right / Math.max(1, found);
        double recall = (double) right / Math.max(1, gold);
        return String.format(
                Locale.ROOT,
                "names P %.3f R %.3f F1 %.3f of %d; type right %.3f; linked right %.3f of %d; joined to a longer name"
                        + " %.3f of %d; epithets %d right of %d, %d found",
                precision,
                recall,
                2 * right / (double) Math.max(1, found + gold),
                gold,
                (double) typed / Math.max(1, right),
                (double) linked / Math.max(1, linkable),
                linkable,
                (double) joined / Math.max(1, joinable),
                joinable,
                epithetsRight,
                epithets,
                epithetsFound);
    }
}
