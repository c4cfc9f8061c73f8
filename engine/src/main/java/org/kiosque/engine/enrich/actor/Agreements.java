package org.kiosque.engine.enrich.actor;

import org.kiosque.engine.enrich.actor.Actor.Noun;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.text.Words;

/** How the names, nouns, articles and pronouns of a text agree, as far as their words tell it. */
final class Agreements {

    private final Reading reading;
    private final Lexicon lexicon;

    Agreements(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    /** That of a name behind a noun: what its given name or a title tells, else as the noun. */
    Agreement ofName(Mention mention, Noun noun) {
        if (mention.type() != Type.PERSON && mention.type() != Type.TOPIC) {
            return noun.agreement();
        }
        Agreement given = ofGivenName(Words.fold(mention.label()).split("[ -]", 2)[0]);
        if (given != Agreement.ANY) {
            return given;
        }
        String before = mention.first() > 0 ? reading.token(mention.first() - 1).folded() : "";
        if (lexicon.has("female-titles", before)) {
            return Agreement.FEMALE;
        }
        return lexicon.has("male-titles", before) ? Agreement.MALE : noun.agreement();
    }

    /** That of a folded given name; any where it is unknown or given to both. */
    Agreement ofGivenName(String name) {
        boolean male = lexicon.has("male", name);
        boolean female = lexicon.has("female", name);
        if (male == female) {
            return Agreement.ANY;
        }
        return male ? Agreement.MALE : Agreement.FEMALE;
    }

    /** That of a folded pronoun. */
    Agreement ofPronoun(String folded) {
        if (lexicon.has("male-pronouns", folded)) {
            return Agreement.MALE;
        }
        if (lexicon.has("thing-pronouns", folded)) {
            return Agreement.THING;
        }
        return lexicon.has("female-pronouns", folded) ? Agreement.FEMALE : Agreement.MANY;
    }

    /** That of an article or what stands in its place, else of the noun behind it. */
    Agreement ofDeterminer(int determiner) {
        String folded = reading.token(determiner).folded();
        if (lexicon.has("male-determiners", folded)) {
            return Agreement.MALE;
        }
        if (lexicon.has("female-determiners", folded)) {
            return Agreement.FEMALE;
        }
        if (lexicon.has("many-determiners", folded) || lexicon.has("numbers-of-many", folded)) {
            return Agreement.MANY;
        }
        return ofRole(
                reading.token(Math.min(determiner + 1, reading.size() - 1)).folded());
    }

    /** That of a folded noun without an article. */
    Agreement ofRole(String noun) {
        if (lexicon.has("female-nouns", noun)) {
            return Agreement.FEMALE;
        }
        if (noun.endsWith("ee") && lexicon.has("anaphora", noun)) {
            return Agreement.FEMALE;
        }
        boolean feminine = lexicon.has("anaphora", noun) && lexicon.has("anaphora", noun + "e");
        return feminine || lexicon.has("male-nouns", noun) ? Agreement.MALE : Agreement.ANY;
    }
}
