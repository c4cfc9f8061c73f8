package org.kiosque.engine.proof;

import java.util.Optional;

/** Whether a claim's names and words stand in its evidence. */
final class Contents {

    /** A claim may have one word of its own for so many that it has from its evidence. */
    private static final int OWN_WORD = 9;

    private final Reading claim;
    private final Reading evidence;

    Contents(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
    }

    Optional<Finding> names() {
        for (int i = 0; i < claim.tokens().size(); i++) {
            Token token = claim.tokens().get(i);
            if (token.name() && !isMonth(token) && !named(token, startsSentence(i))) {
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
        for (Token token : claim.tokens()) {
            if (Meanings.grave(token) && !token.name() && !evidence.holds(token)) {
                return Optional.of(new Finding(Reason.WORD, token.word().text()));
            }
            if (token.telling()) {
                boolean holds = Meanings.light(token) || evidence.holds(token);
                held += holds ? 1 : 0;
                own += holds ? 0 : 1;
                foreign = holds ? foreign : token.word().text();
            }
        }
        boolean much = own > held / OWN_WORD;
        return much ? Optional.of(new Finding(Reason.CONTENT, foreign)) : Optional.empty();
    }
}
