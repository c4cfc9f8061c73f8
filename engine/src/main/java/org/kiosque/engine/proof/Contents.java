package org.kiosque.engine.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a claim's names and words stand in its evidence. */
final class Contents {

    /** A claim may have one word of its own for so many that it has from its evidence. */
    private static final int OWN_WORD = 9;

    private static final Set<Integer> SAYING = Meanings.of("said");

    private final Reading claim;
    private final Reading evidence;

    Contents(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
    }

    Optional<Finding> names() {
        for (int i = 0; i < claim.tokens().size(); i++) {
            Token token = claim.tokens().get(i);
            boolean counted = startsSentence(i) && Figures.isNumber(token);
            if (token.name() && !counted && !isMonth(token) && !named(token, startsSentence(i))) {
                return Optional.of(new Finding(Reason.NAME, token.word().text()));
            }
        }
        return Optional.empty();
    }

    private static boolean isMonth(Token token) {
        return Figures.isMonth(token);
    }

    private boolean startsSentence(int i) {
        return i == 0
                || claim.tokens().get(i - 1).sentence() != claim.tokens().get(i).sentence();
    }

    private boolean named(Token token, boolean first) {
        return evidence.tokens().stream()
                .anyMatch(other -> other.form().equals(token.form())
                        || other.name() && other.stem().equals(token.stem())
                        || first && token.means(other));
    }

    Optional<Finding> words() {
        int own = 0;
        int held = 0;
        String foreign = "";
        boolean quotes = claim.text().contains(Quotations.BLANK);
        for (Token token : claim.tokens()) {
            if (Meanings.grave(token) && !token.name() && !isTold(token)) {
                return Optional.of(new Finding(Reason.WORD, token.word().text()));
            }
            if (token.telling()) {
                boolean holds = Meanings.light(token) || quotes && isSaying(token) || evidence.holds(token);
                held += holds ? 1 : 0;
                own += holds ? 0 : 1;
                foreign = holds ? foreign : token.word().text();
            }
        }
        boolean much = own > held / OWN_WORD;
        return much ? Optional.of(new Finding(Reason.CONTENT, foreign)) : Optional.empty();
    }

    private static boolean isSaying(Token token) {
        return token.meanings().stream().anyMatch(SAYING::contains);
    }

    /** A word that bears on the truth must be told of something that the claim is about too. */
    private boolean isTold(Token grave) {
        List<Token> others = claim.tokens().stream()
                .filter(token -> token != grave && (token.telling() || token.name()) && evidence.holds(token))
                .toList();
        for (Token held : evidence.tokens()) {
            if (grave.means(held)
                    && (others.isEmpty() || others.stream().anyMatch(other -> holds(held.sentence(), other, held)))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int sentence, Token token, Token besides) {
        return evidence.tokens().stream()
                .anyMatch(held -> held != besides && held.sentence() == sentence && token.means(held));
    }
}
