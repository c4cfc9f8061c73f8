package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether each number of a claim stands in its evidence, with its unit, beside what it counts and no other. */
final class Numbers {

    private static final int NEAR = 4;
    private static final int REACH = 7;
    private static final double NAME = 5;
    private static final Set<String> PARTS = Set.of("of", "de", "des", "d", "sur", "out");
    private static final Set<String> JOINTS = Set.of("et", "and", "but", "mais", "puis", "while", "tandis");
    private static final Set<Integer> COMPARES = lines("plus", "moins", "presque", "environ", "minimum", "maximum");
    private static final Set<Integer> DIRECTIONS = lines("hausse", "baisse");
    private static final Set<String> DAYS = Set.of(
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private final Reading claim;
    private final Reading evidence;
    private final List<Figure> cited;
    private final Set<Integer> closest;

    Numbers(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
        this.cited = Figures.of(evidence);
        this.closest = evidence.closest(claim, true);
    }

    private static Set<Integer> lines(String... words) {
        Set<Integer> lines = new HashSet<>();
        for (String word : words) {
            lines.addAll(Meanings.of(word));
        }
        return lines;
    }

    Optional<Finding> check() {
        for (Token token : claim.tokens()) {
            boolean dated = DAYS.contains(token.form()) || Figures.isMonth(token);
            if (dated
                    && evidence.tokens().stream()
                            .noneMatch(other -> other.form().equals(token.form()) || sameMonth(token, other))) {
                return Optional.of(new Finding(Reason.DATE, token.word().text()));
            }
        }
        for (Figure figure : Figures.of(claim)) {
            if (cited.stream().noneMatch(other -> isCloseBy(figure, other) && proves(figure, other))) {
                boolean date = figure.unit().startsWith("month");
                return Optional.of(new Finding(date ? Reason.DATE : Reason.NUMBER, words(figure)));
            }
        }
        return Optional.empty();
    }

    private static boolean sameMonth(Token token, Token other) {
        return Figures.isMonth(token) && Figures.isMonth(other) && Figures.month(token) == Figures.month(other);
    }

    private boolean proves(Figure figure, Figure other) {
        return figure.value() == other.value()
                && figure.unit().equals(other.unit())
                && bounds(claim, figure, COMPARES).equals(bounds(evidence, other, COMPARES))
                && sameDirection(figure, other)
                && samePart(figure, other)
                && counts(figure, other)
                && fits(figure, other);
    }

    /** A number of another sentence proves nothing where the sentence that the claim is taken from has one of its own. */
    private boolean isCloseBy(Figure figure, Figure other) {
        if (cited.stream().anyMatch(rival -> rival.unit().equals(figure.unit()) && isNamed(rival) && !isNamed(other))) {
            return false;
        }
        return closest.contains(evidence.tokens().get(other.from()).sentence())
                || cited.stream()
                        .noneMatch(rival -> rival.unit().equals(figure.unit())
                                && closest.contains(
                                        evidence.tokens().get(rival.from()).sentence()));
    }

    /** Whether a name of the claim stands in a number's sentence. */
    private boolean isNamed(Figure other) {
        return claim.tokens().stream()
                .filter(Token::name)
                .anyMatch(name -> evidence.tokens().stream()
                        .anyMatch(token ->
                                sameSentence(token, other) && token.form().equals(name.form())));
    }

    /** The lines of meanings before a number that bound it, such as "more than". */
    private static Set<Integer> bounds(Reading reading, Figure figure, Set<Integer> known) {
        Set<Integer> lines = new HashSet<>();
        for (int i = Math.max(0, figure.from() - 3); i < figure.from(); i++) {
            if (reading.tokens().get(i).sentence()
                    == reading.tokens().get(figure.from()).sentence()) {
                lines.addAll(reading.tokens().get(i).meanings());
            }
        }
        lines.retainAll(known);
        return lines;
    }

    private boolean sameDirection(Figure figure, Figure other) {
        Set<Integer> said = bounds(claim, figure, DIRECTIONS);
        Set<Integer> written = bounds(evidence, other, DIRECTIONS);
        return said.isEmpty() || written.isEmpty() || said.equals(written);
    }

    /** "Two of its nine": what is part of what must be as in the evidence. */
    private boolean samePart(Figure figure, Figure other) {
        Optional<Figure> whole = whole(claim, figure, Figures.of(claim));
        return whole.isEmpty()
                || whole(evidence, other, cited)
                        .filter(same -> same.value() == whole.get().value())
                        .isPresent();
    }

    private static Optional<Figure> whole(Reading reading, Figure part, List<Figure> figures) {
        return figures.stream()
                .filter(other -> other.from() > part.to() && other.from() - part.to() <= 3)
                .filter(other -> reading.tokens().subList(part.to() + 1, other.from()).stream()
                        .anyMatch(token -> PARTS.contains(token.form())))
                .findFirst();
    }

    /** Without a unit, what is counted must be near the number in the evidence too, and not beyond another number. */
    private boolean counts(Figure figure, Figure other) {
        List<Token> after = after(figure);
        if (isDate(figure) || after.isEmpty()) {
            return true;
        }
        for (Token token : after) {
            List<Integer> places = places(token, other);
            if (!places.isEmpty() && places.stream().allMatch(place -> parted(place, other, evidence, cited))) {
                return false;
            }
        }
        return !figure.unit().isEmpty()
                || after.stream()
                        .anyMatch(token -> places(token, other).stream()
                                .anyMatch(place -> isNear(place, other) && !parted(place, other, evidence, cited)));
    }

    private static boolean isNear(int place, Figure figure) {
        return figure.from() - place <= NEAR + 2 && place - figure.to() <= NEAR + 2;
    }

    /** What the claim tells behind a number, up to the next. */
    private List<Token> after(Figure figure) {
        List<Token> after = new ArrayList<>();
        List<Figure> said = Figures.of(claim);
        int end = Math.min(claim.tokens().size(), figure.to() + 1 + NEAR);
        for (int i = figure.to() + 1; i < end && after.size() < 2; i++) {
            if (claim.tokens().get(i).telling() && !parted(i, figure, claim, said)) {
                after.add(claim.tokens().get(i));
            }
        }
        return after;
    }

    /** Where the evidence's sentence holds a word. */
    private List<Integer> places(Token token, Figure figure) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < evidence.tokens().size(); i++) {
            if (sameSentence(evidence.tokens().get(i), figure)
                    && token.means(evidence.tokens().get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether no other number of the same kind stands nearer to what the claim tells of this one. */
    private boolean fits(Figure figure, Figure other) {
        double own = shared(figure, other);
        for (Figure rival : cited) {
            boolean like = rival != other
                    && rival.unit().equals(other.unit())
                    && sameSentence(evidence.tokens().get(rival.from()), other);
            if (like && !inOrder(figure, other, rival) && shared(figure, rival) > own) {
                return false;
            }
        }
        return true;
    }

    /** Whether the claim has the rival too, and in the same order. */
    private boolean inOrder(Figure figure, Figure other, Figure rival) {
        return Figures.of(claim).stream()
                .anyMatch(said -> said.value() == rival.value()
                        && said.unit().equals(rival.unit())
                        && (said.from() < figure.from()) == (rival.from() < other.from()));
    }

    private double shared(Figure figure, Figure other) {
        double shared = bounds(claim, figure, COMPARES).equals(bounds(evidence, other, COMPARES)) ? 0.5 : 0;
        List<Figure> said = Figures.of(claim);
        for (int i = Math.max(0, figure.from() - REACH);
                i < Math.min(claim.tokens().size(), figure.to() + REACH);
                i++) {
            Token token = claim.tokens().get(i);
            if ((token.telling() || token.name()) && !parted(i, figure, claim, said)) {
                shared += (token.name() ? NAME : 1) * nearness(token, other);
            }
        }
        return shared + dates(figure, other, said);
    }

    /** A year or a day beside both. */
    private double dates(Figure figure, Figure other, List<Figure> said) {
        double shared = 0;
        for (Figure date : said) {
            if (date != figure && isDate(date)) {
                for (Figure same : cited) {
                    boolean near = same.value() == date.value()
                            && same.unit().equals(date.unit())
                            && sameSentence(evidence.tokens().get(same.from()), other);
                    shared += near ? NAME / (1 + gap(same.from(), other)) : 0;
                }
            }
        }
        return shared;
    }

    private static boolean isDate(Figure figure) {
        return figure.unit().equals("of-our-era") || figure.unit().startsWith("month");
    }

    private double nearness(Token token, Figure figure) {
        double best = 0;
        for (int place : places(token, figure)) {
            if (!parted(place, figure, evidence, cited)) {
                best = Math.max(best, 1.0 / (1 + gap(place, figure)));
            }
        }
        return best;
    }

    /** How far a word stands from a number; over a comma or an "and" it is farther. */
    private int gap(int place, Figure figure) {
        int gap = place < figure.from() ? figure.from() - place : Math.max(0, place - figure.to());
        int from = place < figure.from() ? place : figure.to();
        int to = place < figure.from() ? figure.from() : place;
        for (int i = from; i < to; i++) {
            boolean joint = evidence.behind(i).contains(",")
                    || i > from && JOINTS.contains(evidence.tokens().get(i).form());
            gap += joint ? NEAR : 0;
        }
        return gap;
    }

    private boolean sameSentence(Token token, Figure figure) {
        return token.sentence() == evidence.tokens().get(figure.from()).sentence();
    }

    /** Whether another number stands between, unless it is the whole of which this one is a part. */
    private static boolean parted(int i, Figure figure, Reading reading, List<Figure> figures) {
        Optional<Figure> whole = whole(reading, figure, figures);
        return figures.stream()
                .anyMatch(other -> other != figure
                        && !whole.filter(other::equals).isPresent()
                        && (i < other.from() && other.to() < figure.from()
                                || figure.to() < other.from() && other.to() < i));
    }

    private String words(Figure figure) {
        StringBuilder words = new StringBuilder();
        for (int i = figure.from(); i <= figure.to(); i++) {
            words.append(i == figure.from() ? "" : " ")
                    .append(claim.tokens().get(i).word().text());
        }
        return words.toString();
    }
}
