package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private final List<Mention> epithets = new ArrayList<>();
    private final Gazetteer gazetteer;

    private Entities(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Finds and joins the names of the title and the text. */
    public static Entities of(Reading title, Reading text) {
        return of(title, text, OwnNames.NONE, null);
    }

    /**
     * The same with names that an operator has added.
     *
     * @param address the document's, which tells between places of one name, or null
     */
    public static Entities of(Reading title, Reading text, OwnNames own, @Nullable String address) {
        Entities entities = new Entities(own.gazetteer(text.language()));
        Whereabouts whereabouts = new Whereabouts(text.language(), address);
        entities.countAdjectives(title, 2, whereabouts);
        entities.countAdjectives(text, 1, whereabouts);
        List<Mention> all = new ArrayList<>();
        for (Reading reading : List.of(title, text)) {
            Names.Found found = Names.in(reading, List.of(text), entities.gazetteer);
            found.mentions().stream()
                    .filter(mention -> !found.doubts().containsKey(mention))
                    .forEach(mention -> entities.gazetteer.known(mention).ifPresent(whereabouts::addCountry));
            found.mentions()
                    .forEach(mention -> all.add(settled(mention, found.doubts().get(mention), whereabouts)));
        }
        entities.join(all);
        entities.epithets.addAll(Epithets.in(text, entities));
        return entities;
    }

    private static Mention settled(Mention mention, Gazetteer.@Nullable Match match, Whereabouts whereabouts) {
        if (match == null) {
            return mention;
        }
        Gazetteer.Item item = whereabouts.choose(match, mention);
        return new Mention(mention.reading(), item.label(), item.type(), item.id(), mention.first(), mention.last());
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
            boolean same = mention.id() == null || mention.type() == Type.PERSON || isPersonRather(mention);
            Mention joined = full != null && same ? mention.as(full) : mention;
            mentions.add(joined);
            byKey.computeIfAbsent(key(joined), key -> new ArrayList<>()).add(joined);
        }
    }

    /** A last name that a list has as a town's. */
    private static boolean isPersonRather(Mention mention) {
        String id = mention.id();
        boolean listed = id != null && id.startsWith("geonames:");
        return listed && !Locatives.before(mention.reading(), mention.first());
    }

    private static Mention betterKnown(Mention one, Mention other) {
        return one.id() != null || other.id() == null ? one : other;
    }

    public static String key(Mention mention) {
        return mention.id() != null ? mention.id() : Words.fold(mention.label());
    }

    private void countAdjectives(Reading reading, double weight, Whereabouts whereabouts) {
        for (Token token : reading.tokens()) {
            gazetteer.adjective(token).ifPresent(item -> {
                adjectives.merge(item.id(), weight, Double::sum);
                whereabouts.addCountry(item);
            });
        }
    }

    /** The country that an adjective speaks of, or null. */
    @Nullable
    String country(Token adjective) {
        return gazetteer.adjective(adjective).map(Gazetteer.Item::id).orElse(null);
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

    /** The entities, the most mentioned first; what stands for a name ("le président américain") is a mention too. */
    public List<Entity> list() {
        Map<String, List<Mention>> spoken = new HashMap<>();
        epithets.forEach(mention ->
                spoken.computeIfAbsent(key(mention), key -> new ArrayList<>()).add(mention));
        return byKey.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Mention>> same) ->
                        -same.getValue().size()))
                .map(same -> entity(same.getValue(), spoken.getOrDefault(same.getKey(), List.of())))
                .toList();
    }

    private static Entity entity(List<Mention> same, List<Mention> spoken) {
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
                Stream.concat(same.stream(), spoken.stream())
                        .map(Mention::passage)
                        .toList());
    }
}
