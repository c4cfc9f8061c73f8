package org.kiosque.engine.enrich.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Mention;

/**
 * Somebody or something that may speak or act, where the text tells of it.
 *
 * @param reach the tokens of the whole phrase, such as {@code le ministre Jean Dupont}
 * @param naming the tokens that name, such as {@code Jean Dupont}
 * @param mention the name, or null where it is a role, a noun or a pronoun
 * @param noun the noun of the phrase
 */
public record Actor(
        Kind kind, Stretch reach, Stretch naming, @Nullable Mention mention, Noun noun) {

    /** What names an actor. */
    public enum Kind {
        PERSON,
        NAME,
        ROLE,
        INSTITUTION,
        NOUN,
        PRONOUN
    }

    /** Tokens, both ends included. */
    public record Stretch(int first, int last) {}

    /**
     * The noun of a phrase.
     *
     * @param head folded, empty where there is a name only
     * @param definite whether it tells of somebody known: the minister, this company
     * @param bare whether nothing tells which: the minister, but not the minister of labour
     */
    public record Noun(String head, Agreement agreement, boolean definite, boolean bare) {

        public static final Noun NONE = new Noun("", Agreement.ANY, true, true);
    }

    public int first() {
        return reach.first();
    }

    public int last() {
        return reach.last();
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is one that speaks for itself: a person, a role or an institution. */
    public boolean speaks() {
        return kind == Kind.PERSON || kind == Kind.ROLE || kind == Kind.INSTITUTION || isOrganisation();
    }

    /** Whether it may be a person: one that is known as such, or a name that nothing is known of. */
    public boolean mayBePerson() {
        boolean unknown = mention == null || mention.type() == Type.TOPIC && !isCapitals(mention.label());
        return kind == Kind.PERSON || kind == Kind.NAME && unknown;
    }

    private static boolean isCapitals(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT));
    }

    public boolean isPlace() {
        return kind == Kind.NAME && mention != null && mention.type() == Type.PLACE;
    }

    public boolean isOrganisation() {
        return mention != null && mention.type() == Type.ORGANISATION;
    }
}
