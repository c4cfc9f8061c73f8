package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;

/**
 * Finds what stands for a person without naming them: "le président américain", once the text has put that role beside
 * the name, and as long as no other person bears it.
 */
final class Epithets {

    private static final int LONGEST = 4;

    private static final Set<String> LINKS = Set.of("de", "du", "des", "d'", "la", "l'", "les", "of", "the", "del");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Entities entities;
    private final Set<String> articles;
    private final Map<Integer, Mention> starts = new HashMap<>();
    private final Map<Integer, Mention> ends = new HashMap<>();
    private final Map<String, List<Bearer>> bearers = new HashMap<>();

    /** A role's words from a definite article to its last word. */
    private record Phrase(
            int first, int last, String role, @Nullable String country) {}

    /** Who bears a role; a country where the text tells it. */
    private record Bearer(Mention person, @Nullable String country) {}

    private Epithets(Reading reading, Entities entities) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.entities = entities;
        this.articles = switch (reading.language()) {
            case "fr" -> Set.of("le", "la", "l'");
            case "en" -> Set.of("the");
            case "de" -> Set.of("der", "die");
            case "es" -> Set.of("el", "la");
            case "it" -> Set.of("il", "la", "lo");
            case "pt" -> Set.of("o", "a");
            default -> Set.of();
        };
        for (Mention mention : entities.in(reading)) {
            starts.put(mention.first(), mention);
            ends.put(mention.last(), mention);
        }
    }

    static List<Mention> in(Reading reading, Entities entities) {
        Epithets epithets = new Epithets(reading, entities);
        List<Phrase> phrases = epithets.phrases();
        List<Phrase> alone = new ArrayList<>();
        for (Phrase phrase : phrases) {
            Mention person = epithets.beside(phrase);
            if (person == null) {
                alone.add(phrase);
            } else {
                epithets.bearers
                        .computeIfAbsent(phrase.role(), role -> new ArrayList<>())
                        .add(new Bearer(person, phrase.country()));
            }
        }
        List<Mention> found = new ArrayList<>();
        alone.forEach(phrase -> epithets.resolve(phrase, found));
        return found;
    }

    private List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            boolean article = articles.contains(reading.token(i).folded());
            boolean english = reading.language().equals("en") && isRole(i) && (i == 0 || !isRole(i - 1));
            if (article || english) {
                Phrase phrase = phrase(i, article ? i + 1 : i);
                if (phrase != null) {
                    phrases.add(phrase);
                }
            }
        }
        return phrases;
    }

    private @Nullable Phrase phrase(int first, int from) {
        int at = from;
        String role = "";
        String country = null;
        while (at < reading.size() && at - from < LONGEST && (at == first || reading.joined(at - 1))) {
            String of = entities.country(reading.token(at));
            if (of != null) {
                country = of;
            } else if (isRole(at) && (role.isEmpty() || isRole(at - 1))) {
                role = role.isEmpty()
                        ? reading.token(at).folded()
                        : role + " " + reading.token(at).folded();
            } else {
                break;
            }
            at++;
        }
        return role.isEmpty() ? null : new Phrase(first, at - 1, role, country);
    }

    private boolean isRole(int i) {
        return i >= 0
                && i < reading.size()
                && lexicon.has("roles", reading.token(i).folded());
    }

    /** The person whose name stands before or behind the role, perhaps behind a comma. */
    private @Nullable Mention beside(Phrase phrase) {
        Mention before = ends.get(phrase.first() - 1);
        int last = behindComplement(phrase.last());
        Mention after = starts.get(last + 1);
        String gap = after == null ? "" : gap(last);
        if (after != null && after.type() == Type.PERSON && (gap.isEmpty() || gap.equals(","))) {
            return after;
        }
        boolean comma = before != null
                && before.type() == Type.PERSON
                && gap(phrase.first() - 1).equals(",");
        return comma ? before : null;
    }

    /** The last word of "ministre de l'Intérieur" or "director of the clinic". */
    private int behindComplement(int last) {
        int at = last + 1;
        while (at < reading.size()
                && at - last < LONGEST
                && isLink(reading.token(at).folded())
                && reading.joined(at - 1)) {
            at++;
        }
        boolean linked = at > last + 1 && at < reading.size() && !starts.containsKey(at);
        return linked && reading.joined(at - 1) ? at : last;
    }

    private static boolean isLink(String folded) {
        return LINKS.contains(folded);
    }

    private String gap(int i) {
        return reading.text()
                .substring(reading.token(i).end(), reading.token(i + 1).start())
                .strip();
    }

    /** The verb "a" is no preposition. */
    private boolean isOf(int i) {
        return !reading.token(i).text().equals("a")
                && lexicon.has("prepositions", reading.token(i).folded());
    }

    private void resolve(Phrase phrase, List<Mention> found) {
        boolean article = articles.contains(reading.token(phrase.first()).folded());
        boolean more = phrase.last() + 1 < reading.size()
                && reading.joined(phrase.last())
                && (isOf(phrase.last() + 1) || reading.token(phrase.last() + 1).capital());
        if (!article || more) {
            return;
        }
        Set<String> persons = new HashSet<>();
        Mention best = null;
        for (Bearer bearer : bearers.getOrDefault(phrase.role(), List.of())) {
            String wanted = phrase.country();
            if (wanted == null || bearer.country() == null || wanted.equals(bearer.country())) {
                persons.add(Entities.key(bearer.person()));
                best = bearer.person();
            }
        }
        if (persons.size() == 1 && best != null) {
            found.add(new Mention(reading, best.label(), best.type(), best.id(), phrase.first(), phrase.last()));
        }
    }
}
