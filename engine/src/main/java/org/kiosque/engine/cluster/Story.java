package org.kiosque.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Centroid;
import org.kiosque.engine.terms.MeaningSum;

/** The articles of one story as sums: the words in each language, and the names and entities over all. */
final class Story {

    private static final double SECONDS_OF_DAY = 86_400.0;

    private final String id;
    private final int number;
    private final Traits founder;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final Centroid names = new Centroid();
    private final Centroid entities = new Centroid();
    private final Centroid things = new Centroid();
    private final MeaningSum meaning = new MeaningSum();
    private Instant oldest;
    private Instant newest;
    private int size;
    private int withText;
    private double daysSum;
    private @Nullable Story successor;

    /** A story without articles; {@code number} tells which of two was founded first. */
    Story(String id, int number, Traits founder, Instant at) {
        this.id = id;
        this.number = number;
        this.founder = founder;
        this.ids.add(id);
        this.oldest = at;
        this.newest = at;
    }

    void add(Traits traits, Instant at) {
        wording(traits.language()).add(traits);
        names.add(traits.names());
        entities.add(traits.entities());
        things.add(traits.things());
        if (traits.meaning() != null) {
            meaning.add(traits.meaning());
        }
        reach(at);
        size++;
        withText += traits.hasText() ? 1 : 0;
        daysSum += days(Instant.EPOCH, at);
    }

    void absorb(Story other) {
        other.wordings.forEach((language, wording) -> wording(language).add(wording));
        names.add(other.names);
        entities.add(other.entities);
        things.add(other.things);
        meaning.add(other.meaning);
        reach(other.oldest);
        reach(other.newest);
        size += other.size;
        withText += other.withText;
        daysSum += other.daysSum;
        ids.addAll(other.ids);
        other.successor = this;
    }

    /** This story, or the one that absorbed it. */
    Story current() {
        Story story = this;
        while (story.successor != null) {
            story = story.successor;
        }
        return story;
    }

    private Wording wording(String language) {
        return wordings.computeIfAbsent(language, name -> new Wording());
    }

    private void reach(Instant at) {
        oldest = at.isBefore(oldest) ? at : oldest;
        newest = at.isAfter(newest) ? at : newest;
    }

    String id() {
        return id;
    }

    /** Its own id and those of the stories that it took in. */
    Set<String> ids() {
        return ids;
    }

    /** How many stories were founded before it. */
    int number() {
        return number;
    }

    int size() {
        return size;
    }

    Traits founder() {
        return founder;
    }

    boolean isOlderThan(Story other) {
        return number < other.number;
    }

    @Nullable
    Wording in(String language) {
        return wordings.get(language);
    }

    /** How alike some words of two stories are in the languages that show it best; empty where they share none. */
    Optional<Centroid.Likeness> likeness(Story other, Function<Wording, Centroid> words) {
        return wordings.keySet().stream()
                .filter(other.wordings::containsKey)
                .map(language -> words.apply(wording(language)).likeness(words.apply(other.wording(language))))
                .reduce(Centroid.Likeness::highest);
    }

    /** Whether most of its articles have more than a headline. */
    boolean hasText() {
        return 2 * withText > size;
    }

    Centroid names() {
        return names;
    }

    Centroid entities() {
        return entities;
    }

    Centroid things() {
        return things;
    }

    /** The meaning of its articles, as far as it is known. */
    MeaningSum meaning() {
        return meaning;
    }

    /** Days between a moment and the story's nearest end; 0 inside of it. */
    double daysOutside(Instant at) {
        if (at.isBefore(oldest)) {
            return days(at, oldest);
        }
        return at.isAfter(newest) ? days(newest, at) : 0;
    }

    /** Days between the ends of two stories; 0 where they overlap. */
    double daysOutside(Story other) {
        return Math.max(0, Math.max(days(newest, other.oldest), days(other.newest, oldest)));
    }

    Instant oldest() {
        return oldest;
    }

    /** Whether its latest article is older than a moment. */
    boolean isOver(Instant moment) {
        return newest.isBefore(moment);
    }

    /** The mean moment of its articles. */
    Instant middle() {
        return Instant.ofEpochSecond(Math.round(daysSum / size * SECONDS_OF_DAY));
    }

    double daysFromMiddle(Instant at) {
        return Math.abs(days(Instant.EPOCH, at) - daysSum / size);
    }

    double daysSinceOldest(Instant at) {
        return Math.abs(days(oldest, at));
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / SECONDS_OF_DAY;
    }

    /** The words of a story's articles in one language. */
    record Wording(Centroid title, Centroid text, Centroid stems) {

        private Wording() {
            this(new Centroid(), new Centroid(), new Centroid());
        }

        private void add(Traits traits) {
            title.add(traits.title());
            text.add(traits.text());
            stems.add(traits.stems());
        }

        private void add(Wording other) {
            title.add(other.title);
            text.add(other.text);
            stems.add(other.stems);
        }
    }
}
