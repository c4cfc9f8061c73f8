package org.kiosque.engine.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which name of a text leads what stands at a place of it: who does it, or whose it is. */
final class Leaders {

    static final int NEAR = 3;
    static final Set<String> CONJUNCTIONS = Set.of("et", "and", "ou", "or", "y", "und", "e");

    private final Reading evidence;
    private final List<NameRun> cited;

    Leaders(Reading evidence, List<NameRun> cited) {
        this.evidence = evidence;
        this.cited = cited;
    }

    /** Whether a name is who the evidence says does what stands at a place. */
    boolean leads(NameRun run, int place) {
        Optional<NameRun> by = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place)
                        && other.from() > place
                        && other.tie().equals("by"))
                .findFirst();
        if (by.isPresent()) {
            return by.get().same(run);
        }
        Optional<NameRun> subject = last(place, sentence(place)).or(() -> lastOwner(place, sentence(place)));
        if (subject.isPresent()) {
            return subject.get().same(run) || conjoined(subject.get(), run);
        }
        Optional<NameRun> after = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place)
                        && other.from() > place
                        && other.tie().isEmpty())
                .findFirst();
        if (after.isPresent() && after.get().same(run) && after.get().from() - place <= NEAR) {
            return true;
        }
        List<NameRun> before = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place) - 1
                        && other.tie().isEmpty())
                .toList();
        return before.isEmpty()
                ? cited.stream().anyMatch(other -> other.same(run) && sentence(other.from()) <= sentence(place))
                : before.getFirst().same(run)
                        || before.size() == 1 && before.getFirst().same(run);
    }

    /** The last name before a place that no preposition ties to something else. */
    Optional<NameRun> last(int place, int sentence) {
        return cited.stream()
                .filter(other -> other.to() < place
                        && sentence(other.from()) == sentence
                        && other.tie().isEmpty())
                .reduce((a, b) -> b);
    }

    /** Where no name leads, whose thing it is that does: "the list of". */
    private Optional<NameRun> lastOwner(int place, int sentence) {
        return cited.stream()
                .filter(other -> other.to() < place
                        && sentence(other.from()) == sentence
                        && other.tie().equals("of"))
                .reduce((a, b) -> b);
    }

    private boolean conjoined(NameRun subject, NameRun run) {
        return cited.stream()
                .anyMatch(other -> other.same(run)
                        && other.to() < subject.from()
                        && sentence(other.from()) == sentence(subject.from())
                        && subject.from() - other.to() == 2
                        && CONJUNCTIONS.contains(
                                evidence.tokens().get(other.to() + 1).form()));
    }

    int sentence(int place) {
        return evidence.tokens().get(place).sentence();
    }
}
