package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.Atlas;

/** Tells what the publishers of each country, or of each language, tell of a story. Pure. */
public final class Perspectives {

    private static final int NAMES = 5;

    private final List<Source> sources;
    private final Map<String, Set<String>> groupsByName = new HashMap<>();

    /**
     * Publishers who have a country or a language in common.
     *
     * @param articles copies are none of their own
     * @param first the article that began their telling
     * @param only what no other group names
     */
    public record Group(String name, int articles, int publishers, Source first, List<Only> only) {
        public Group {
            only = List.copyOf(only);
        }
    }

    /** What one group alone names, with the words of the first article to do so. */
    public record Only(String label, Extract words) {}

    private Perspectives(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * The groups, the largest first; none where there is but one.
     *
     * @param sources oldest first, without copies
     * @param group the name of a source's country or language, or empty where it isn't known
     * @param language the reader's
     */
    public static List<Group> of(List<Source> sources, Function<Source, String> group, String language) {
        Map<String, List<Source>> groups = new LinkedHashMap<>();
        for (Source source : sources) {
            String name = group.apply(source);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(source);
            }
        }
        if (groups.size() < 2) {
            return List.of();
        }
        Perspectives perspectives = new Perspectives(sources);
        perspectives.count(group);
        return groups.entrySet().stream()
                .map(entry -> perspectives.group(entry.getKey(), entry.getValue(), language))
                .sorted(Comparator.comparingInt(Group::publishers)
                        .thenComparingInt(Group::articles)
                        .reversed())
                .toList();
    }

    /** A source without a group still names what others then don't name alone. */
    private void count(Function<Source, String> group) {
        for (Source source : sources) {
            for (Analysis.Entity entity : source.analysis().entities()) {
                groupsByName
                        .computeIfAbsent(Sentencing.key(entity), key -> new HashSet<>())
                        .add(group.apply(source));
            }
        }
    }

    private Group group(String name, List<Source> group, String language) {
        Map<String, Only> only = new LinkedHashMap<>();
        Map<String, Integer> articles = new HashMap<>();
        for (Source source : group) {
            for (Analysis.Entity entity : source.analysis().entities()) {
                alone(source, entity, language).ifPresent(found -> {
                    only.putIfAbsent(Sentencing.key(entity), found);
                    articles.merge(Sentencing.key(entity), 1, Integer::sum);
                });
            }
        }
        List<Only> most = only.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> articles.getOrDefault(entry.getKey(), 0), Comparator.reverseOrder()))
                .limit(NAMES)
                .map(Map.Entry::getValue)
                .toList();
        int publishers = (int) group.stream().map(Source::publisher).distinct().count();
        return new Group(name, group.size(), publishers, group.getFirst(), most);
    }

    /** Only what has an identifier can be told from what others write otherwise. */
    private Optional<Only> alone(Source source, Analysis.Entity entity, String language) {
        boolean alone = entity.entity() != null
                && Sentencing.isNamed(entity)
                && groupsByName.getOrDefault(Sentencing.key(entity), Set.of()).size() == 1;
        if (!alone) {
            return Optional.empty();
        }
        String label = Atlas.label(entity.entity(), language).orElse(entity.label());
        return entity.mentions().stream()
                .filter(source::stands)
                .findFirst()
                .map(mention -> new Only(label, Extract.of(source, mention.span())));
    }
}
