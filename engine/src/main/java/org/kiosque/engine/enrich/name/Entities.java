package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Entity;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Words;

/** The names of a document brought together: a last name joins the full name, one identifier is one entity. */
public final class Entities {

    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, List<Mention>> byKey = new LinkedHashMap<>();
    private final Map<String, Double> adjectives = new HashMap<>();

    private Entities() {}

    /** Finds and joins the names of the title and the text. */
    public static Entities of(Reading title, Reading text) {
        Entities entities = new Entities();
        List<Mention> all = new ArrayList<>(Names.in(title, List.of(text)));
        all.addAll(Names.in(text, List.of(text)));
        entities.join(all);
        entities.countAdjectives(title, 2);
        entities.countAdjectives(text, 1);
        return entities;
    }

    private void join(List<Mention> all) {
        Map<String, Mention> fullNames = new HashMap<>();
        for (Mention mention : all) {
            if (mention.type() == Type.PERSON && mention.words() > 1) {
                fullNames.merge(mention.lastWord(), mention, Entities::betterKnown);
            }
        }
        for (Mention mention : all) {
            Mention full = mention.words() == 1 ? fullNames.get(mention.lastWord()) : null;
            boolean same = mention.id() == null || mention.type() == Type.PERSON;
            Mention joined = full != null && same ? mention.as(full) : mention;
            mentions.add(joined);
            byKey.computeIfAbsent(key(joined), key -> new ArrayList<>()).add(joined);
        }
    }

    private static Mention betterKnown(Mention one, Mention other) {
        return one.id() != null || other.id() == null ? one : other;
    }

    public static String key(Mention mention) {
        return mention.id() != null ? mention.id() : Words.fold(mention.label());
    }

    private void countAdjectives(Reading reading, double weight) {
        Gazetteer gazetteer = Gazetteer.of(reading.language());
        for (Token token : reading.tokens()) {
            gazetteer.adjective(token).ifPresent(item -> adjectives.merge(item.id(), weight, Double::sum));
        }
    }

    /** How much adjectives speak of an entity, those of the title twice. */
    public double adjectives(@Nullable String id) {
        return id == null ? 0 : adjectives.getOrDefault(id, 0.0);
    }

    /** Every mention, those of the title first, each in order. */
    public List<Mention> mentions() {
        return mentions;
    }

    public List<Mention> in(Reading reading) {
        return mentions.stream().filter(mention -> mention.reading() == reading).toList();
    }

    /** The mentions by entity. */
    public Map<String, List<Mention>> byKey() {
        return byKey;
    }

    /** The entities, the most mentioned first. */
    public List<Entity> list() {
        return byKey.values().stream()
                .sorted(Comparator.comparingInt((List<Mention> same) -> -same.size()))
                .map(Entities::entity)
                .toList();
    }

    private static Entity entity(List<Mention> same) {
        Mention best = same.getFirst();
        for (Mention mention : same) {
            if (mention.type() != Type.TOPIC && best.type() == Type.TOPIC) {
                best = mention;
            }
        }
        return new Entity(
                best.label(),
                best.type(),
                best.id(),
                same.stream().map(Mention::passage).toList());
    }
}
