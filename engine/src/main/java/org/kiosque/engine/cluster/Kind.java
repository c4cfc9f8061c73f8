package org.kiosque.engine.cluster;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is decided, and how much is known of those that are compared; each has weights of its own.
 *
 * @param text whether there is more than headlines
 * @param meant whether the meaning of both is known
 */
public record Kind(Step step, boolean text, boolean meant) {

    /** What is decided. */
    public enum Step {
        /** Whether an article joins a story that is told in its language. */
        WITHIN(Evidence.WITHIN),
        /** Whether it joins one that isn't yet. */
        ACROSS(Evidence.ACROSS),
        /** Whether two stories are one. */
        UNITE(Evidence.UNITE);

        private final List<String> evidence;

        Step(List<String> evidence) {
            this.evidence = evidence;
        }

        /** The one of a name in the file of weights. */
        static Step of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** Its name in the file of weights. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that there are. */
    public static List<Kind> all() {
        return Stream.of(false, true)
                .flatMap(meant -> Stream.of(false, true)
                        .flatMap(text -> Stream.of(Step.values()).map(step -> new Kind(step, text, meant))))
                .toList();
    }

    /** The one of a {@link #name}. */
    static Kind of(String name) {
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decision is called " + name));
    }

    /** Its name in the file of weights. */
    String name() {
        return step.label() + (text ? "-text" : "") + (meant ? "-meant" : "");
    }

    /** The same decision where no more than headlines is known. */
    public Kind ofHeadlines() {
        return new Kind(step, false, meant);
    }

    /** The same decision where the meaning of both is known. */
    Kind withMeaning() {
        return new Kind(step, text, true);
    }

    /** The names of its evidence, in order. */
    public List<String> evidence() {
        return meant ? Evidence.withMeaning(step.evidence) : step.evidence;
    }
}
