package org.kiosque.engine.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.actor.Actor.Noun;
import org.kiosque.engine.enrich.actor.Actor.Stretch;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Demonyms;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Finds the actors of a text in their order: names, roles and nouns with their articles, pronouns. */
public final class Actors {

    private static final int APPOSITION = 8;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Parts parts;
    private final Phrases phrases;
    private final Agreements agreements;
    private final Cues cues;
    private final Demonyms demonyms;
    private final List<Mention> mentions;
    private final Map<String, Mention> lastNames = new HashMap<>();
    private final List<Actor> found = new ArrayList<>();
    private int next;

    private Actors(Reading reading, List<Mention> mentions, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.mentions = mentions;
        this.demonyms = new Demonyms(reading);
        this.parts = new Parts(reading, cues);
        this.phrases = new Phrases(reading, cues, parts, this::isPerson);
        this.agreements = new Agreements(reading);
        for (Mention mention : mentions) {
            if (mention.type() == Type.PERSON && mention.words() > 1) {
                lastNames.putIfAbsent(mention.lastWord(), mention);
            }
        }
        this.cues = cues;
    }

    public static List<Actor> in(Reading reading, List<Mention> mentions, Cues cues) {
        Actors actors = new Actors(reading, mentions, cues);
        int i = reading.in() == In.TEXT ? reading.tokenAt(Dateline.end(reading.text())) : 0;
        while (i < reading.size()) {
            Actor actor = actors.at(i);
            if (actor != null) {
                actors.found.add(actor);
            }
            i = actor == null ? i + 1 : actor.last() + 1;
        }
        return actors.found;
    }

    private @Nullable Actor at(int i) {
        if (demonyms.isAt(i) && !isKnown(i) && !isKnown(i + 1)) {
            Stretch both = new Stretch(i, i + 1);
            Noun noun = new Noun(reading.token(i + 1).folded(), agreementOfOrigin(i), true, true);
            return new Actor(Kind.ROLE, both, both, null, noun);
        }
        Mention mention = mention(i);
        if (isBirthName(i)) {
            return null;
        }
        if (mention != null && !isBeforeNoun(mention)) {
            return isOwner(mention) || mention.type() == Type.EVENT ? null : named(i, mention, Noun.NONE);
        }
        String folded = reading.token(i).folded();
        if (lexicon.has("pronouns", folded)) {
            Agreement agreement = agreements.ofPronoun(folded);
            return new Actor(
                    Kind.PRONOUN, new Stretch(i, i), new Stretch(i, i), null, new Noun(folded, agreement, true, true));
        }
        boolean beforeName = parts.isDeterminer(i) && i + 1 < reading.size() && isKnownName(i + 1);
        Mention full =
                reading.token(i).capital() ? lastNames.get(reading.token(i).folded()) : null;
        if (full != null && mention == null) {
            return named(i, new Mention(reading, full.label(), full.type(), full.id(), i, i), Noun.NONE);
        }
        Optional<Phrases.Phrase> phrase = beforeName ? Optional.empty() : phrases.at(i);
        if (phrase.isPresent()) {
            return isClitic(i) ? null : leading(phrase.get()).map(this::phrase).orElse(null);
        }
        return isUnknownName(i) ? unknown(i, Noun.NONE, i) : null;
    }

    /** "Née Irène Walczak, elle débarque à Paris": nobody else. */
    private boolean isBirthName(int i) {
        int first = i;
        while (first > Math.max(0, i - APPOSITION)
                && reading.token(first).capital()
                && !isBirth(first)
                && reading.adjacent(first - 1)) {
            first--;
        }
        return reading.token(i).capital() && isBirth(first);
    }

    private boolean isBirth(int i) {
        return lexicon.has("born", reading.token(i).folded());
    }

    private Agreement agreementOfOrigin(int article) {
        String folded = reading.token(article).folded();
        boolean female = folded.equals("l'") ? demonyms.isFemale(article + 1) : folded.equals("la");
        return female ? Agreement.FEMALE : Agreement.MALE;
    }

    /** Whether a token begins a name that a list knows: le Liban, le Parisien. */
    private boolean isKnown(int i) {
        Mention mention = mention(i);
        return mention != null && mention.id() != null;
    }

    /** The Kremlin, la Russie: the article is no part of the name. */
    private boolean isKnownName(int i) {
        Mention mention = mention(i);
        return mention != null && !isBeforeNoun(mention) && !isOwner(mention);
    }

    private Actor phrase(Phrases.Phrase phrase) {
        int after = phrase.last() + 1;
        boolean joined = after < reading.size() && reading.joined(phrase.last());
        Noun noun = phrase.noun();
        Mention mention = joined ? mention(title(after)) : null;
        boolean person = mention != null
                && mention.type() == Type.PERSON
                && phrase.noun().agreement() != Agreement.MANY;
        boolean owned = lexicon.has("possessives", reading.token(phrase.first()).folded());
        boolean able = phrase.kind() != Kind.NOUN || owned;
        boolean named = mention != null && mention.type() == Type.TOPIC && able;
        if (mention != null && (person || named) && !isOwner(mention)) {
            return named(phrase.first(), mention, noun);
        }
        if (joined && (phrase.kind() == Kind.ROLE || owned) && isUnknownName(title(after))) {
            return unknown(phrase.first(), noun, title(after));
        }
        Stretch all = new Stretch(phrase.first(), phrase.last());
        return new Actor(phrase.kind(), all, all, null, noun);
    }

    /** "Le patron l'entend": right behind somebody no article stands. */
    private boolean isClitic(int i) {
        return reading.token(i).folded().equals("l'")
                && !found.isEmpty()
                && found.getLast().last() == i - 1
                && reading.adjacent(i - 1);
    }

    /**
     * A phrase that leads its sentence without an article tells of whom the comma behind it is followed by: "Président
     * depuis 2021, Alain Roumat" in all; empty where a pronoun stands there, which means somebody told before, "Fille
     * d'un postier, elle raconte".
     */
    private Optional<Phrases.Phrase> leading(Phrases.Phrase phrase) {
        boolean alone = reading.token(phrase.first()).first()
                && !parts.isDeterminer(phrase.first())
                && reading.language().equals("fr");
        int last = phrase.last();
        while (alone && last + 1 < reading.size() && reading.adjacent(last) && last - phrase.last() < APPOSITION) {
            last++;
        }
        boolean parted = alone
                && last + 1 < reading.size()
                && reading.text().startsWith(",", reading.token(last).end());
        if (parted && lexicon.has("pronouns", reading.token(last + 1).folded())) {
            return Optional.empty();
        }
        boolean named = parted && phrase.kind() == Kind.ROLE && isPerson(title(last + 1));
        return Optional.of(named ? new Phrases.Phrase(phrase.first(), last, phrase.kind(), phrase.noun()) : phrase);
    }

    private boolean isPerson(int i) {
        Mention mention = mention(i);
        return mention != null && mention.type() == Type.PERSON;
    }

    private int title(int i) {
        return i + 1 < reading.size() && lexicon.has("titles", reading.token(i).folded()) ? i + 1 : i;
    }

    private Actor named(int first, Mention mention, Noun noun) {
        Kind kind = mention.type() == Type.PERSON || !noun.head().isEmpty() ? Kind.PERSON : Kind.NAME;
        return new Actor(
                kind,
                new Stretch(first, mention.last()),
                new Stretch(mention.first(), mention.last()),
                mention,
                new Noun(noun.head(), agreements.ofName(mention, noun), true, true));
    }

    private Actor unknown(int first, Noun noun, int name) {
        int last = name;
        while (last + 1 < reading.size() && reading.joined(last) && isUnknownName(last + 1)) {
            last++;
        }
        Agreement given = agreements.ofGivenName(reading.token(name).folded());
        boolean many = first > 0
                && lexicon.has("many-determiners", reading.token(first - 1).folded());
        Agreement agreement = many ? Agreement.MANY : given == Agreement.ANY ? noun.agreement() : given;
        boolean organisation = name > 0
                && reading.adjacent(name - 1)
                && parts.isInstitution(reading.token(name - 1).folded());
        return new Actor(
                isBeforeAge(last) ? Kind.PERSON : organisation ? Kind.INSTITUTION : Kind.NAME,
                new Stretch(first, last),
                new Stretch(name, last),
                null,
                new Noun(noun.head(), agreement, true, true));
    }

    /** A capital inside a sentence that the finder of names left out; every noun has one in German. */
    private boolean isUnknownName(int i) {
        Token token = reading.token(i);
        return token.capital()
                && (!token.first() || isBeforeCue(i))
                && reading.in() == In.TEXT
                && mention(i) == null
                && token.text().length() > 2
                && !Set.of("de", "ar").contains(reading.language())
                && !parts.isStop(i)
                && !parts.isRole(i)
                && !lexicon.has("titles", token.folded())
                && !lexicon.has("general", token.folded());
    }

    /** A word that begins a sentence is a name where a verb of saying follows: Brandex invoque. */
    private boolean isBeforeCue(int i) {
        if (agreements.ofGivenName(reading.token(i).folded()) != Agreement.ANY || isBeforeAge(i)) {
            return !reading.language().equals("en");
        }
        return i + 1 < reading.size()
                && reading.adjacent(i)
                && !reading.token(i + 1).capital()
                && cues.at(i + 1).isPresent()
                && cues.at(i).isEmpty();
    }

    /** Gégé, 70 ans. */
    private boolean isBeforeAge(int i) {
        return i + 2 < reading.size()
                && reading.text().startsWith(", ", reading.token(i).end())
                && reading.token(i + 1).number()
                && lexicon.has("year-unit", reading.token(i + 2).folded());
    }

    /** Of a name as in Trump's envoy, who is not the one that speaks. */
    private boolean isOwner(Mention mention) {
        String text = reading.text();
        String whole = reading.token(mention.last()).text();
        return text.startsWith("’s", mention.end())
                || text.startsWith("'s", mention.end())
                || whole.endsWith("’s")
                || whole.endsWith("'s");
    }

    /** White House officials, Ukraine President: the name only tells which. */
    private boolean isBeforeNoun(Mention mention) {
        int after = mention.last() + 1;
        return reading.language().equals("en")
                && mention.type() != Type.PERSON
                && after < reading.size()
                && reading.adjacent(mention.last())
                && parts.isRole(after);
    }

    private @Nullable Mention mention(int token) {
        while (next > 0 && next <= mentions.size() && mentions.get(next - 1).first() >= token) {
            next--;
        }
        while (next < mentions.size() && mentions.get(next).first() < token) {
            next++;
        }
        return next < mentions.size() && mentions.get(next).first() == token ? mentions.get(next) : null;
    }
}
