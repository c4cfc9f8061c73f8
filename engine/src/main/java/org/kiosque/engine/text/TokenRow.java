package org.kiosque.engine.text;

import java.util.List;

/** The tokens of a written date with the place that reading has reached. */
final class TokenRow {
    private final List<TimeToken> tokens;
    private int at;

    TokenRow(List<TimeToken> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    int size() {
        return tokens.size();
    }

    /** The token so many places ahead (or, where negative, behind). */
    TimeToken ahead(int places) {
        int index = at + places;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : TimeToken.END;
    }

    boolean isSign(int places, char sign) {
        return ahead(places).kind() == sign;
    }

    boolean isUnspacedNumber(int places) {
        return ahead(places).isNumber() && !ahead(places).spaced();
    }

    void skip(int places) {
        at += places;
    }
}
