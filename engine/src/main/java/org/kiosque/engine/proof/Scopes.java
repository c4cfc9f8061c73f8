package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.text.Resource;

/** Whether a claim denies what its evidence denies, and affirms only what that affirms. */
final class Scopes {

    /** What a word does to those that follow it. */
    enum Kind {
        DENIED,
        REFUSED,
        UNSURE
    }

    private static final int REACH = 7;
    private static final Set<String> CONDITIONS = Set.of("si", "s'il", "if", "unless", "provided", "condition", "wenn");
    private static final Set<String> JOINTS = Set.of("et", "and", "ou", "or", "mais", "but");
    private static final Map<Kind, Set<String>> WORDS = new EnumMap<>(Kind.class);
    private static final Map<Kind, Set<String>> BEGINNINGS = new EnumMap<>(Kind.class);

    static {
        for (String line : Resource.lines(Scopes.class, "openers.txt")) {
            String[] parts = line.split(" ");
            Kind kind = Kind.valueOf(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                boolean open = parts[i].endsWith("*");
                (open ? BEGINNINGS : WORDS)
                        .computeIfAbsent(kind, any -> new HashSet<>())
                        .add(parts[i].replace("*", ""));
            }
        }
    }

    private final Reading claim;
    private final Reading evidence;

    Scopes(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
    }

    /** A word that turns, and the first telling word that it turns. */
    private record Opened(Kind kind, int opener, int head) {}

    Optional<Finding> check() {
        List<Opened> said = opened(claim);
        List<Opened> cited = opened(evidence);
        for (Opened own : said) {
            if (own.kind() != Kind.UNSURE && cited.stream().noneMatch(other -> same(own, other))) {
                return Optional.of(new Finding(Reason.NEGATION, word(claim, own.opener())));
            }
        }
        Set<Integer> closest = evidence.closest(claim, true);
        for (Opened other : cited) {
            Optional<Finding> lost = lost(other, said, closest);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return condition(closest);
    }

    /** A condition of all that the claim can be taken from must be told. */
    private Optional<Finding> condition(Set<Integer> closest) {
        boolean told = claim.tokens().stream().anyMatch(token -> CONDITIONS.contains(token.form()));
        boolean all = !closest.isEmpty()
                && closest.stream()
                        .allMatch(sentence -> evidence.tokens().stream()
                                .anyMatch(token -> token.sentence() == sentence && CONDITIONS.contains(token.form())));
        return all && !told ? Optional.of(new Finding(Reason.CERTAINTY, claim.text())) : Optional.empty();
    }

    private boolean same(Opened own, Opened other) {
        if (own.kind() != other.kind()) {
            return false;
        }
        if (own.kind() == Kind.REFUSED
                && claim.tokens().get(own.opener()).means(evidence.tokens().get(other.opener()))) {
            return true;
        }
        if (own.head() < 0 || other.head() < 0) {
            return own.head() == other.head() || own.head() < 0;
        }
        Token head = claim.tokens().get(own.head());
        int end = Math.min(evidence.tokens().size(), other.head() + 6);
        return evidence.tokens().subList(Math.max(0, other.opener() - 4), end).stream()
                .anyMatch(head::means);
    }

    /** What the evidence turns and the claim tells plainly. */
    private Optional<Finding> lost(Opened other, List<Opened> said, Set<Integer> closest) {
        if (other.head() < 0) {
            return Optional.empty();
        }
        Token head = evidence.tokens().get(other.head());
        boolean plainElsewhere = !closest.contains(head.sentence());
        for (int i = 0; i < evidence.tokens().size(); i++) {
            Token token = evidence.tokens().get(i);
            plainElsewhere |= i != other.head()
                    && token.stem().equals(head.stem())
                    && closest.contains(token.sentence())
                    && tellsAll(token.sentence(), head.sentence())
                    && !isHead(i, evidence);
        }
        for (int i = 0; i < claim.tokens().size(); i++) {
            Token token = claim.tokens().get(i);
            int place = i;
            boolean turned = other.kind() != Kind.DENIED && hasOpener(other)
                    || said.stream().anyMatch(own -> turns(own, other.kind(), place));
            if (token.telling() && token.means(head) && !turned && !plainElsewhere) {
                Reason reason = other.kind() == Kind.UNSURE ? Reason.CERTAINTY : Reason.NEGATION;
                return Optional.of(new Finding(reason, token.word().text()));
            }
        }
        return Optional.empty();
    }

    /** Whether one sentence holds all of the claim that another does. */
    private boolean tellsAll(int one, int other) {
        return claim.tokens().stream()
                .filter(Token::telling)
                .filter(token -> holds(other, token))
                .allMatch(token -> holds(one, token));
    }

    private boolean holds(int sentence, Token token) {
        return evidence.tokens().stream().anyMatch(held -> held.sentence() == sentence && token.means(held));
    }

    /** Whether the claim says the turning word itself, wherever its language puts it. */
    private boolean hasOpener(Opened other) {
        Token opener = evidence.tokens().get(other.opener());
        return claim.tokens().stream().anyMatch(token -> !token.plain() && token.means(opener));
    }

    private boolean turns(Opened own, Kind kind, int place) {
        int sentence = claim.tokens().get(own.opener()).sentence();
        boolean here = sentence == claim.tokens().get(place).sentence();
        boolean unsure = kind == Kind.UNSURE && own.kind() != Kind.DENIED;
        int from = own.opener() - (own.kind() == Kind.DENIED ? 4 : 0);
        return here
                && place != own.opener()
                && (own.kind() == kind || unsure)
                && from <= place
                && place <= own.opener() + REACH + 2;
    }

    private static boolean isHead(int i, Reading reading) {
        return opened(reading).stream().anyMatch(opened -> opened.head() == i);
    }

    private static List<Opened> opened(Reading reading) {
        List<Opened> found = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            for (Kind kind : Kind.values()) {
                if (opens(kind, token)) {
                    found.add(new Opened(kind, i, head(reading, i, kind)));
                }
            }
        }
        return found;
    }

    private static boolean opens(Kind kind, Token token) {
        String form = token.form();
        if (kind == Kind.DENIED && (form.endsWith("n't") || form.endsWith("n\u2019t"))) {
            return true;
        }
        return WORDS.getOrDefault(kind, Set.of()).contains(form)
                || BEGINNINGS.getOrDefault(kind, Set.of()).stream().anyMatch(form::startsWith);
    }

    /** In French the verb stands between "ne" and "pas", unless that is an auxiliary. */
    private static int head(Reading reading, int opener, Kind kind) {
        List<Token> tokens = reading.tokens();
        if (kind == Kind.DENIED) {
            for (int i = opener - 1; i >= Math.max(0, opener - 4); i--) {
                String form = tokens.get(i).form();
                if (form.equals("ne") || form.equals("n")) {
                    int inside = telling(tokens, i + 1, opener);
                    if (inside >= 0) {
                        return inside;
                    }
                }
            }
        }
        boolean alone = opener + 1 < tokens.size()
                && JOINTS.contains(tokens.get(opener + 1).form());
        if (alone || reading.behind(opener).contains(",")) {
            return -1;
        }
        int end = Math.min(tokens.size(), opener + 1 + REACH);
        int head = telling(tokens, opener + 1, end);
        return head >= 0 && tokens.get(head).sentence() == tokens.get(opener).sentence() ? head : -1;
    }

    private static int telling(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).telling()) {
                return i;
            }
        }
        return -1;
    }

    private static String word(Reading reading, int i) {
        return reading.tokens().get(i).word().text();
    }
}
