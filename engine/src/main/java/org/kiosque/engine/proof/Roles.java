package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a claim's names do, suffer and are what its evidence says of them, and not what it says of each other. */
final class Roles {

    private static final Map<String, String> PREPOSITIONS = prepositions();
    private static final Set<String> BY = Set.of("par", "by", "von", "por", "da", "pelo", "pela");
    private static final Set<String> DETERMINERS = Set.of(
            "le", "la", "l", "les", "un", "une", "son", "sa", "leur", "the", "a", "an", "his", "her", "its", "their");
    private static final Set<String> NAMING = Set.of("selon", "d'apres", "apres", "pour", "to", "for");
    private static final Set<String> CONJUNCTIONS = Set.of("et", "and", "ou", "or", "y", "und", "e");
    private static final Set<Integer> MEETING = Meanings.of("meeting");
    private static final int APPOSITION = 3;
    private static final Set<Integer> SAYING = Meanings.of("said");

    private final Reading claim;
    private final Reading evidence;
    private final List<Run> said;
    private final List<Run> cited;

    Roles(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
        this.said = runs(claim, evidence);
        this.cited = runs(evidence, evidence);
    }

    /** Neighbouring words that are one name; how it is tied to what stands before it. */
    private record Run(int from, int to, Set<String> forms, String tie) {
        boolean same(Run other) {
            return forms.stream().anyMatch(other.forms::contains);
        }
    }

    Optional<Finding> check() {
        for (int i = 0; i < said.size(); i++) {
            Run run = said.get(i);
            List<Run> own = cited.stream().filter(run::same).toList();
            if (own.isEmpty()) {
                continue;
            }
            boolean tied = run.tie().isEmpty()
                    || own.stream().anyMatch(other -> other.tie().equals(run.tie()))
                    || own.stream()
                            .anyMatch(other ->
                                    other.tie().isEmpty() || other.tie().equals("of"));
            if (!tied || !whole(run) || !described(run, i) || !acts(run, i) || !suffers(run) || !said(run)) {
                return Optional.of(new Finding(Reason.ROLE, words(run)));
            }
        }
        return Optional.empty();
    }

    /** The parts of a name belong to one name of the evidence. */
    private boolean whole(Run run) {
        Set<String> forms = new HashSet<>(run.forms());
        forms.removeIf(form -> evidence.tokens().stream()
                .anyMatch(token -> !token.name() && token.form().equals(form)));
        return forms.size() < 2
                || cited.stream().anyMatch(other -> other.forms().containsAll(forms));
    }

    /** A name right behind a verb must not be the one that does it in the evidence. */
    private boolean suffers(Run run) {
        int verb = run.from() - 1;
        if (!run.tie().isEmpty() || verb < 1 || !sameClause(verb, run.from()) || isTitle(verb)) {
            return true;
        }
        Token token = claim.tokens().get(verb);
        if (!token.telling() || isSaying(token)) {
            return true;
        }
        return places(token).stream()
                .allMatch(place -> last(place, sentence(place))
                        .filter(other -> other.same(run))
                        .isEmpty());
    }

    /** Who is named as having said something stands in the sentence that tells it, or beside it where that names none. */
    private boolean said(Run run) {
        boolean quotes = claim.text().contains(Quotations.BLANK);
        if (quotes) {
            return true;
        }
        boolean speaks = false;
        for (int i = Math.max(0, run.from() - APPOSITION);
                i < Math.min(claim.tokens().size(), run.to() + 1 + APPOSITION);
                i++) {
            speaks |= isSaying(claim.tokens().get(i));
        }
        speaks |= run.from() > 0
                && NAMING.contains(claim.tokens().get(run.from() - 1).form());
        Set<Integer> closest = evidence.closest(claim, false);
        return !speaks || closest.isEmpty() || closest.stream().anyMatch(sentence -> isNamed(run, sentence));
    }

    private boolean isNamed(Run run, int sentence) {
        List<Run> here = cited.stream()
                .filter(other -> sentence(other.from()) == sentence)
                .toList();
        if (here.stream().anyMatch(run::same)) {
            return true;
        }
        return here.stream().noneMatch(other -> other.tie().isEmpty())
                && cited.stream()
                        .anyMatch(other -> other.same(run) && Math.abs(sentence(other.from()) - sentence) == 1);
    }

    private static boolean isSaying(Token token) {
        return token.meanings().stream().anyMatch(SAYING::contains);
    }

    /** Where the evidence holds a word, in the same form if it does so anywhere. */
    private List<Integer> places(Token token) {
        List<Integer> same = new ArrayList<>();
        List<Integer> like = new ArrayList<>();
        for (int i = 0; i < evidence.tokens().size(); i++) {
            Token other = evidence.tokens().get(i);
            if (token.stem().equals(other.stem())) {
                same.add(i);
            } else if (token.means(other)) {
                like.add(i);
            }
        }
        return same.isEmpty() ? like : same;
    }

    /** What stands right behind a name with a comma, or right before it, is what it is. */
    private boolean described(Run run, int number) {
        if (!run.tie().isEmpty()) {
            return true;
        }
        List<Integer> telling = new ArrayList<>();
        boolean comma =
                run.to() + 1 < claim.tokens().size() && claim.behind(run.to()).contains(",");
        if (comma) {
            int end = number + 1 < said.size()
                    ? said.get(number + 1).from()
                    : claim.tokens().size();
            addTelling(run.to() + 1, Math.min(end, run.to() + 1 + APPOSITION), telling);
        }
        if (run.from() > 0 && sameClause(run.from() - 1, run.from()) && isTitle(run.from() - 1)) {
            addTelling(run.from() - 1, run.from(), telling);
        }
        for (int place : telling) {
            Token token = claim.tokens().get(place);
            if (!nearestIs(token, run)) {
                return false;
            }
        }
        return true;
    }

    /** A noun before a name is what it is; a verb is not. */
    private boolean isTitle(int place) {
        return place == 0
                || !sameClause(place - 1, place)
                || DETERMINERS.contains(claim.tokens().get(place - 1).form());
    }

    private boolean sameClause(int a, int b) {
        return claim.tokens().get(a).clause() == claim.tokens().get(b).clause()
                && !claim.behind(a).contains(",");
    }

    private void addTelling(int from, int to, List<Integer> places) {
        for (int i = from; i < to; i++) {
            Token token = claim.tokens().get(i);
            if (token.telling() && !isSaying(token)) {
                places.add(i);
                return;
            }
        }
    }

    /** Whether this name is the nearest to one of the places where the evidence holds the word. */
    private boolean nearestIs(Token token, Run run) {
        boolean found = false;
        for (int i = 0; i < evidence.tokens().size(); i++) {
            if (!token.means(evidence.tokens().get(i))) {
                continue;
            }
            int place = i;
            int best = Integer.MAX_VALUE;
            for (Run other : cited) {
                boolean here = evidence.tokens().get(other.from()).sentence()
                        == evidence.tokens().get(place).sentence();
                best = here ? Math.min(best, gap(other, place)) : best;
            }
            int least = best;
            found = true;
            boolean nearest = least == Integer.MAX_VALUE
                    || cited.stream().anyMatch(other -> other.same(run) && gap(other, place) <= least);
            if (nearest) {
                return true;
            }
        }
        return !found;
    }

    private static int gap(Run run, int place) {
        return place < run.from() ? run.from() - place : Math.max(0, place - run.to());
    }

    /** Whether a name without a preposition also leads the word that follows it in the evidence. */
    private boolean acts(Run run, int number) {
        int next = number + 1 < said.size()
                ? said.get(number + 1).from()
                : claim.tokens().size();
        if (!run.tie().isEmpty() && !run.tie().equals("by")) {
            return true;
        }
        int verb = run.tie().equals("by") ? verbBefore(run) : verbAfter(run, next);
        if (verb < 0) {
            return true;
        }
        boolean passive = run.tie().isEmpty()
                && said.stream()
                        .anyMatch(other -> other.from() > verb && other.tie().equals("by"));
        Token token = claim.tokens().get(verb);
        List<Integer> places = places(token);
        return places.isEmpty()
                || isMeeting(run, token)
                || places.stream().anyMatch(place -> passive ? !leads(run, place) || alone(run) : leads(run, place));
    }

    /** Who meets somebody is met by them: both may be named together. */
    private boolean isMeeting(Run run, Token verb) {
        return verb.meanings().stream().anyMatch(MEETING::contains)
                && run.from() > 0
                && CONJUNCTIONS.contains(claim.tokens().get(run.from() - 1).form());
    }

    private boolean alone(Run run) {
        return cited.stream().allMatch(run::same);
    }

    private int verbAfter(Run run, int next) {
        int from = run.to() + 1;
        if (from < claim.tokens().size() && claim.behind(run.to()).contains(",")) {
            int comma = from;
            while (comma < next - 1 && !claim.behind(comma).contains(",")) {
                comma++;
            }
            from = comma + 1;
        }
        for (int i = from; i < next; i++) {
            Token token = claim.tokens().get(i);
            if (token.sentence() != claim.tokens().get(run.from()).sentence()) {
                return -1;
            }
            if (token.telling() && !isSaying(token)) {
                return i;
            }
        }
        return -1;
    }

    /** The last telling word before the "by" that ties a name. */
    private int verbBefore(Run run) {
        int sentence = claim.tokens().get(run.from()).sentence();
        boolean by = false;
        for (int i = run.from() - 1; i >= 0 && claim.tokens().get(i).sentence() == sentence; i--) {
            by |= BY.contains(claim.tokens().get(i).form());
            if (by && claim.tokens().get(i).telling()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a name is who the evidence says does what stands at a place. */
    private boolean leads(Run run, int place) {
        Optional<Run> by = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place)
                        && other.from() > place
                        && other.tie().equals("by"))
                .findFirst();
        if (by.isPresent()) {
            return by.get().same(run);
        }
        Optional<Run> subject = last(place, sentence(place)).or(() -> lastOwner(place, sentence(place)));
        if (subject.isPresent()) {
            return subject.get().same(run) || conjoined(subject.get(), run);
        }
        Optional<Run> after = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place)
                        && other.from() > place
                        && other.tie().isEmpty())
                .findFirst();
        if (after.isPresent() && after.get().same(run) && after.get().from() - place <= APPOSITION) {
            return true;
        }
        List<Run> before = cited.stream()
                .filter(other -> sentence(other.from()) == sentence(place) - 1
                        && other.tie().isEmpty())
                .toList();
        return before.isEmpty()
                ? cited.stream().anyMatch(other -> other.same(run) && sentence(other.from()) <= sentence(place))
                : before.getFirst().same(run)
                        || before.size() == 1 && before.getFirst().same(run);
    }

    /** The last name before a place that no preposition ties to something else. */
    private Optional<Run> last(int place, int sentence) {
        return cited.stream()
                .filter(other -> other.to() < place
                        && sentence(other.from()) == sentence
                        && other.tie().isEmpty())
                .reduce((a, b) -> b);
    }

    /** Where no name leads, whose thing it is that does: "the list of". */
    private Optional<Run> lastOwner(int place, int sentence) {
        return cited.stream()
                .filter(other -> other.to() < place
                        && sentence(other.from()) == sentence
                        && other.tie().equals("of"))
                .reduce((a, b) -> b);
    }

    private boolean conjoined(Run subject, Run run) {
        return cited.stream()
                .anyMatch(other -> other.same(run)
                        && other.to() < subject.from()
                        && sentence(other.from()) == sentence(subject.from())
                        && subject.from() - other.to() == 2
                        && CONJUNCTIONS.contains(
                                evidence.tokens().get(other.to() + 1).form()));
    }

    private int sentence(int place) {
        return evidence.tokens().get(place).sentence();
    }

    private static List<Run> runs(Reading reading, Reading evidence) {
        Set<String> names = new HashSet<>();
        evidence.tokens().stream()
                .filter(token -> token.name() && !isCommon(token, evidence))
                .forEach(token -> names.add(token.form()));
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < reading.tokens().size()) {
            if (!isName(reading, i, names)) {
                i++;
                continue;
            }
            int from = i;
            Set<String> forms = new HashSet<>();
            while (i < reading.tokens().size()
                    && isName(reading, i, names)
                    && (i == from || isJoined(reading, i - 1))) {
                forms.add(reading.tokens().get(i).form());
                i++;
            }
            runs.add(new Run(from, i - 1, forms, tie(reading, from)));
        }
        return runs;
    }

    private static boolean isName(Reading reading, int i, Set<String> names) {
        Token token = reading.tokens().get(i);
        return token.name() && !Figures.isMonth(token) && names.contains(token.form());
    }

    /** Whether a text also writes the word small. */
    private static boolean isCommon(Token token, Reading reading) {
        return reading.tokens().stream()
                .anyMatch(
                        other -> !other.name() && !other.plain() && other.stem().equals(token.stem()));
    }

    private static boolean isJoined(Reading reading, int i) {
        return reading.behind(i).isBlank()
                || reading.behind(i).equals("'")
                || reading.behind(i).equals("-");
    }

    private static String tie(Reading reading, int from) {
        int telling = 0;
        for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
            Token before = reading.tokens().get(i);
            telling += before.plain() ? 0 : 1;
            boolean other =
                    before.sentence() != reading.tokens().get(from).sentence() || before.name() || before.number();
            if (other || telling > 2 || reading.behind(i).contains(",")) {
                return "";
            }
            String form = before.form();
            if (BY.contains(form)) {
                return "by";
            }
            if (PREPOSITIONS.containsKey(form)) {
                return PREPOSITIONS.get(form);
            }
        }
        return "";
    }

    private static Map<String, String> prepositions() {
        Map<String, String> ties = new HashMap<>();
        Map.of(
                        "of", "de d du des of",
                        "from", "depuis from",
                        "to", "a au aux to vers in en at dans on sur near pres",
                        "with", "avec with",
                        "for", "pour for",
                        "against", "contre against",
                        "than", "than")
                .forEach((tie, words) -> {
                    for (String word : words.split(" ")) {
                        ties.put(word, tie);
                    }
                });
        return ties;
    }

    private String words(Run run) {
        StringBuilder words = new StringBuilder();
        for (int i = run.from(); i <= run.to(); i++) {
            words.append(i == run.from() ? "" : " ")
                    .append(claim.tokens().get(i).word().text());
        }
        return words.toString();
    }
}
