package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.text.Span;
import org.kiosque.server.dossier.Dossier.Ask;
import org.kiosque.server.dossier.Dossier.Circumstance;

/**
 * Answers who, what, when, where and why: with what most publishers name at the beginning of their articles, and with a
 * sentence that gives a reason in so many words. Where no article tells, there is no answer.
 */
final class Circumstances {

    private static final int LEAD = 4;
    private static final int BODY = 15;
    private static final int NAMES = 3;
    private static final Map<String, Pattern> REASONS = Map.of(
            "fr",
            words("parce qu[e’']|en raison d|à cause d|faute d[e’']|grâce à|afin d|pour protester|en réponse à"),
            "en",
            words("because|due to|in response to|in order to|to protest|owing to|as a result of|thanks to"),
            "de",
            words("weil|wegen|aufgrund|denn|infolge|um gegen"),
            "es",
            words("porque|debido a|a causa de|para protestar|en respuesta a|gracias a"),
            "it",
            words("perché|a causa d|per via d|in risposta a|grazie a"),
            "pt",
            words("porque|devido a|por causa d|em resposta a|graças a"),
            "ru",
            words("потому что|из-за|в связи с|в ответ на|благодаря"),
            "ar",
            Pattern.compile("بسبب|لأن|رداً على|نتيجة"));

    private final String language;
    private final List<Sentencing> sources;

    /** What is named, by how many publishers, and the first sentence that does it. */
    private record Named(String label, Set<String> publishers, Extract first) {}

    private Circumstances(List<Sentencing> sources, String language) {
        this.language = language;
        this.sources = sources;
    }

    /**
     * All five, in their order.
     *
     * @param sources the reader's language first
     * @param summary the story's, whose first sentence says what happened
     */
    static List<Circumstance> of(List<Sentencing> sources, List<Extract> summary, String language) {
        Circumstances circumstances = new Circumstances(sources, language);
        var what = summary.stream().findFirst();
        return List.of(
                circumstances.who(),
                new Circumstance(Ask.WHAT, "", what),
                circumstances.named(Ask.WHEN, circumstances.days()),
                circumstances.named(Ask.WHERE, circumstances.entities(Set.of(Type.PLACE))),
                new Circumstance(Ask.WHY, "", circumstances.reason()));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + alternatives + ")");
    }

    private Circumstance who() {
        var named = entities(Set.of(Type.PERSON, Type.ORGANISATION)).stream()
                .limit(NAMES)
                .toList();
        String labels = named.stream().map(Named::label).collect(Collectors.joining(", "));
        return new Circumstance(
                Ask.WHO, labels, named.stream().map(Named::first).findFirst());
    }

    private Circumstance named(Ask ask, List<Named> named) {
        return named.isEmpty()
                ? new Circumstance(ask, "", Optional.empty())
                : new Circumstance(
                        ask,
                        named.getFirst().label(),
                        Optional.of(named.getFirst().first()));
    }

    private List<Named> entities(Set<Type> types) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (Sentencing source : sources) {
            for (Analysis.Entity entity : source.source().analysis().entities()) {
                if (types.contains(entity.type())) {
                    String key = Sentencing.key(entity);
                    String label = Atlas.label(entity.entity(), language).orElse(entity.label());
                    entity.mentions().stream()
                            .flatMap(mention -> source.leading(mention, LEAD).stream())
                            .findFirst()
                            .ifPresent(sentence -> count(named, key, label, source, sentence));
                }
            }
        }
        return byPublishers(named);
    }

    private List<Named> days() {
        Map<String, Named> named = new LinkedHashMap<>();
        for (Sentencing source : sources) {
            for (Analysis.DateMention date : source.source().analysis().dates()) {
                Sentencing.day(date)
                        .ifPresent(day -> source.leading(date.passage(), LEAD)
                                .ifPresent(sentence -> count(named, day, day, source, sentence)));
            }
        }
        return byPublishers(named);
    }

    private static void count(Map<String, Named> named, String key, String label, Sentencing source, Span sentence) {
        named.computeIfAbsent(key, any -> new Named(label, new HashSet<>(), source.extract(sentence)))
                .publishers()
                .add(source.source().publisher());
    }

    private static List<Named> byPublishers(Map<String, Named> named) {
        List<Named> all = new ArrayList<>(named.values());
        all.sort(Comparator.comparingInt((Named one) -> one.publishers().size()).reversed());
        return all;
    }

    private Optional<Extract> reason() {
        for (Sentencing source : sources) {
            Pattern reasons = REASONS.get(source.source().language());
            if (reasons != null) {
                var found = source.first(BODY).stream()
                        .map(source::extract)
                        .filter(extract -> reasons.matcher(extract.text()).find())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
