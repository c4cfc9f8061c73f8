package org.kiosque.server.web.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Entity;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.text.Words;

/**
 * Compares the names that a story's sources give. What one alone gives is looked for, letter by letter, in the texts
 * of all others in its language: a name is only then called its own where others could have given it.
 */
final class Names {

    private static final int MOST_COMMON = 10;
    private static final int MOST_OWN = 5;
    private static final int MOST_OWNERS = 8;

    private final List<Told> originals;
    private final String language;

    /** The names of some articles, called as a language calls them where that is known. */
    Names(List<Told> all, String language) {
        this.language = language;
        this.originals =
                all.stream().filter(told -> told.card().copyOf() == null).toList();
    }

    /** Names with an identifier that more than half of the sources give, in the words of the first of some articles. */
    List<String> common(List<Told> ranked) {
        Map<String, Set<Long>> givers = new HashMap<>();
        for (var told : originals) {
            for (var entity : told.analysis().entities()) {
                if (entity.entity() != null) {
                    givers.computeIfAbsent(entity.entity(), id -> new HashSet<>())
                            .add(told.card().publisherId());
                }
            }
        }
        long sources = originals.stream()
                .map(told -> told.card().publisherId())
                .distinct()
                .count();
        Map<String, String> labels = new LinkedHashMap<>();
        for (var told : ranked) {
            for (var entity : told.analysis().entities()) {
                if (entity.entity() != null
                        && givers.getOrDefault(entity.entity(), Set.of()).size() * 2L > sources) {
                    labels.putIfAbsent(entity.entity(), label(entity));
                }
            }
        }
        return sources < 2
                ? List.of()
                : labels.values().stream().limit(MOST_COMMON).toList();
    }

    /** For each publisher the names that nobody else gives. */
    List<StoryPageView.Only> only() {
        List<StoryPageView.Only> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (var told : originals) {
            if (found.size() < MOST_OWNERS && seen.add(told.card().publisherId())) {
                var names = own(told);
                if (!names.isEmpty()) {
                    found.add(
                            new StoryPageView.Only(told.publisher(), told.card().id(), names));
                }
            }
        }
        return found;
    }

    private List<String> own(Told told) {
        var others = originals.stream()
                .filter(other -> other.card().publisherId() != told.card().publisherId()
                        && Objects.equals(other.card().language(), told.card().language()))
                .map(other ->
                        Words.fold(other.card().title() + " " + other.article().text()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return told.analysis().entities().stream()
                .filter(entity -> entity.mentions().size() > 1)
                .filter(entity -> others.stream().noneMatch(text -> text.contains(last(entity))))
                .filter(entity -> !givenElsewhere(entity, told))
                .map(this::label)
                .distinct()
                .limit(MOST_OWN)
                .toList();
    }

    private String label(Entity entity) {
        return Atlas.label(entity.entity(), language).orElse(entity.label());
    }

    /** The last word of a name: others may leave out the first. */
    private static String last(Entity entity) {
        String folded = Words.fold(entity.label());
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private boolean givenElsewhere(Entity entity, Told told) {
        return entity.entity() != null
                && originals.stream()
                        .filter(other ->
                                other.card().publisherId() != told.card().publisherId())
                        .flatMap(other -> other.analysis().entities().stream())
                        .anyMatch(other -> entity.entity().equals(other.entity()));
    }
}
