package org.kiosque.server.web.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosque.server.dossier.Dossier;
import org.kiosque.server.dossier.Extract;
import org.kiosque.server.dossier.Quarrels;
import org.kiosque.server.dossier.Source;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** Puts side by side what publishers count differently. */
final class Figures {

    private final Reader reader;

    Figures(Reader reader) {
        this.reader = reader;
    }

    List<StoryPageView.Figure> of(List<Told> all) {
        Map<Long, Told> byId =
                all.stream().collect(Collectors.toMap(told -> told.card().id(), Function.identity()));
        var sources = all.stream()
                .filter(told -> told.card().copyOf() == null)
                .map(told -> Source.of(told.card(), told.article().text(), told.analysis()))
                .toList();
        return Quarrels.of(sources).stream()
                .map(quarrel -> figure(quarrel, byId))
                .toList();
    }

    private StoryPageView.Figure figure(Dossier.Quarrel quarrel, Map<Long, Told> byId) {
        var values = quarrel.figures().stream()
                .map(extract -> value(extract, Objects.requireNonNull(byId.get(extract.article()))))
                .toList();
        return new StoryPageView.Figure(quarrel.thing(), values);
    }

    private StoryPageView.Value value(Extract extract, Told told) {
        return new StoryPageView.Value(
                extract.text(),
                reader.tongue(extract.language()),
                told.publisher(),
                Paths.passage(extract.article(), extract.span()),
                reader.ages().of(told.card().published()));
    }
}
