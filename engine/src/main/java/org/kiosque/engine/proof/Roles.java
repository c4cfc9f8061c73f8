package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a claim's names do, suffer and are what its evidence says of them, and not what it says of each other. */
final class Roles {

    private static final Set<String> DETERMINERS = Set.of(
            "le", "la", "l", "les", "un", "une", "son", "sa", "leur", "the", "a", "an", "his", "her", "its", "their");
    private static final Set<String> NAMING = Set.of("selon", "d'apres", "apres", "pour", "to", "for");
    private static final Set<Integer> MEETING = Meanings.of("meeting");
    private static final int APPOSITION = 3;
    private static final Set<Integer> SAYING = Meanings.of("said");

    private final Reading claim;
    private final Reading evidence;
    private final List<NameRun> said;
    private final List<NameRun> cited;
    private final Leaders leaders;

    Roles(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
        this.said = NameRuns.of(claim, evidence);
        this.cited = NameRuns.of(evidence, evidence);
        this.leaders = new Leaders(evidence, cited);
    }

    Optional<Finding> check() {
        for (int i = 0; i < said.size(); i++) {
            NameRun run = said.get(i);
            List<NameRun> own = cited.stream().filter(run::same).toList();
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
    private boolean whole(NameRun run) {
        Set<String> forms = new HashSet<>(run.forms());
        forms.removeIf(form -> evidence.tokens().stream()
                .anyMatch(token -> !token.name() && token.form().equals(form)));
        return forms.size() < 2
                || cited.stream().anyMatch(other -> other.forms().containsAll(forms));
    }

    /** A name right behind a verb must not be the one that does it in the evidence. */
    private boolean suffers(NameRun run) {
        int verb = run.from() - 1;
        if (!run.tie().isEmpty() || verb < 1 || !sameClause(verb, run.from()) || isTitle(verb)) {
            return true;
        }
        Token token = claim.tokens().get(verb);
        if (!token.telling() || isSaying(token)) {
            return true;
        }
        return places(token).stream()
                .allMatch(place -> leaders.last(place, leaders.sentence(place))
                        .filter(other -> other.same(run))
                        .isEmpty());
    }

    /** Who is named as having said something stands in the sentence that tells it, or beside it where that names none. */
    private boolean said(NameRun run) {
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

    private boolean isNamed(NameRun run, int sentence) {
        List<NameRun> here = cited.stream()
                .filter(other -> leaders.sentence(other.from()) == sentence)
                .toList();
        if (here.stream().anyMatch(run::same)) {
            return true;
        }
        return here.stream().noneMatch(other -> other.tie().isEmpty())
                && cited.stream()
                        .anyMatch(other -> other.same(run) && Math.abs(leaders.sentence(other.from()) - sentence) == 1);
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
    private boolean described(NameRun run, int number) {
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
    private boolean nearestIs(Token token, NameRun run) {
        boolean found = false;
        for (int i = 0; i < evidence.tokens().size(); i++) {
            if (!token.means(evidence.tokens().get(i))) {
                continue;
            }
            int place = i;
            int best = Integer.MAX_VALUE;
            for (NameRun other : cited) {
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

    private static int gap(NameRun run, int place) {
        return place < run.from() ? run.from() - place : Math.max(0, place - run.to());
    }

    /** Whether a name without a preposition also leads the word that follows it in the evidence. */
    private boolean acts(NameRun run, int number) {
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
                || places.stream()
                        .anyMatch(place ->
                                passive ? !leaders.leads(run, place) || alone(run) : leaders.leads(run, place));
    }

    /** Who meets somebody is met by them: both may be named together. */
    private boolean isMeeting(NameRun run, Token verb) {
        return verb.meanings().stream().anyMatch(MEETING::contains)
                && run.from() > 0
                && Leaders.CONJUNCTIONS.contains(
                        claim.tokens().get(run.from() - 1).form());
    }

    private boolean alone(NameRun run) {
        return cited.stream().allMatch(run::same);
    }

    private int verbAfter(NameRun run, int next) {
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
    private int verbBefore(NameRun run) {
        int sentence = claim.tokens().get(run.from()).sentence();
        boolean by = false;
        for (int i = run.from() - 1; i >= 0 && claim.tokens().get(i).sentence() == sentence; i--) {
            by |= NameRuns.BY.contains(claim.tokens().get(i).form());
            if (by && claim.tokens().get(i).telling()) {
                return i;
            }
        }
        return -1;
    }

    private String words(NameRun run) {
        StringBuilder words = new StringBuilder();
        for (int i = run.from(); i <= run.to(); i++) {
            words.append(i == run.from() ? "" : " ")
                    .append(claim.tokens().get(i).word().text());
        }
        return words.toString();
    }
}
