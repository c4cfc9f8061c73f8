package org.kiosque.server.web.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.NumberMention;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;
import org.kiosque.server.web.page.Reader;

/**
 * Finds the values that publishers give differently for the same thing in the same unit and language. An article counts
 * only where it gives one value for the thing; what many things are counted by says too little.
 */
final class Figures {

    private static final int MOST = 6;
    private static final int LONGEST = 160;
    private static final int STEM = 6;
    private static final double SAME = 0.01;
    private static final double ABOUT_SAME = 0.1;
    private static final Set<String> VAGUE = Set.of(
            "jour",
            "jours",
            "day",
            "days",
            "an",
            "ans",
            "annee",
            "annees",
            "year",
            "years",
            "heure",
            "heures",
            "hour",
            "hours",
            "minute",
            "minutes",
            "mois",
            "month",
            "months",
            "semaine",
            "semaines",
            "week",
            "weeks",
            "fois",
            "time",
            "times",
            "point",
            "points",
            "dia",
            "dias",
            "ano",
            "anos",
            "hora",
            "horas",
            "tag",
            "tage",
            "tagen",
            "jahr",
            "jahre",
            "jahren",
            "stunde",
            "stunden",
            "uhr",
            "personne",
            "personnes",
            "people",
            "person",
            "personas",
            "menschen");

    private final Reader reader;

    Figures(Reader reader) {
        this.reader = reader;
    }

    /** A number of an article. */
    private record Given(Told told, NumberMention number) {}

    List<StoryPageView.Figure> of(List<Told> all) {
        Map<String, List<Given>> byThing = new LinkedHashMap<>();
        for (var told : all) {
            if (told.card().copyOf() == null) {
                single(told)
                        .forEach((thing, number) -> byThing.computeIfAbsent(thing, key -> new ArrayList<>())
                                .add(new Given(told, number)));
            }
        }
        return byThing.values().stream()
                .filter(Figures::differ)
                .limit(MOST)
                .map(this::figure)
                .toList();
    }

    /** The things that an article gives exactly one value for. */
    private static Map<String, NumberMention> single(Told told) {
        Map<String, NumberMention> found = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (var number : told.analysis().numbers()) {
            String thing = thing(told, number);
            if (!thing.isEmpty() && number.passage().in() == In.TEXT) {
                var other = found.putIfAbsent(thing, number);
                if (other != null && other.value() != number.value()) {
                    several.add(thing);
                }
            }
        }
        found.keySet().removeAll(several);
        return found;
    }

    private static String thing(Told told, NumberMention number) {
        if (number.what() == null) {
            return "";
        }
        String language = Objects.requireNonNullElse(told.analysis().language(), "");
        var general = StopWords.of(language);
        var words = Words.of(number.what()).stream()
                .map(word -> Words.fold(word.text()))
                .filter(word -> !general.contains(word) && !VAGUE.contains(word))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .toList();
        return words.isEmpty() ? "" : language + "|" + number.unit() + "|" + String.join(" ", words);
    }

    private static boolean differ(List<Given> given) {
        Map<Long, Given> byPublisher = new HashMap<>();
        given.forEach(one -> byPublisher.put(one.told().card().publisherId(), one));
        var values = List.copyOf(byPublisher.values());
        for (var a : values) {
            for (var b : values) {
                boolean about = a.number().approximate() || b.number().approximate();
                double most = Math.max(
                        Math.abs(a.number().value()), Math.abs(b.number().value()));
                if (Math.abs(a.number().value() - b.number().value()) > most * (about ? ABOUT_SAME : SAME)) {
                    return true;
                }
            }
        }
        return false;
    }

    private StoryPageView.Figure figure(List<Given> given) {
        String what = Objects.requireNonNullElse(given.getFirst().number().what(), "");
        return new StoryPageView.Figure(what, given.stream().map(this::value).collect(Collectors.toList()));
    }

    private StoryPageView.Value value(Given given) {
        var card = given.told().card();
        return new StoryPageView.Value(
                around(given),
                reader.tongue(card.language()),
                given.told().publisher(),
                card.id(),
                reader.ages().of(card.published()));
    }

    /** The number with some of the words around it, as they stand in the text. */
    private static String around(Given given) {
        String text = given.told().article().text();
        var span = given.number().passage().span();
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(0, span.end());
        int from = Math.max(text.lastIndexOf('\n', start) + 1, start - LONGEST / 2);
        int line = text.indexOf('\n', end);
        int to = Math.min(line < 0 ? text.length() : line, end + LONGEST / 2);
        int clean = from > 0 && text.charAt(from - 1) != '\n' ? text.indexOf(' ', from) : from;
        from = clean >= 0 && clean < start ? clean : from;
        int stop = to < text.length() && text.charAt(to) != '\n' ? text.lastIndexOf(' ', to) : to;
        to = stop > end ? stop : to;
        String before = from > 0 && text.charAt(from - 1) != '\n' ? "… " : "";
        String after = to < text.length() && text.charAt(to) != '\n' ? " …" : "";
        return before + text.substring(from, to).strip() + after;
    }
}
