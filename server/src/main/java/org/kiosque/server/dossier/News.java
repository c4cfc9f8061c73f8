package org.kiosque.server.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosque.engine.enrich.analysis.Analysis.NumberMention;

/**
 * What a story tells now that it didn't tell at an earlier moment.
 *
 * @param articles those that came since
 * @param changed those whose text is another than it was
 * @param quotes what nobody quoted then
 * @param figures sentences with a number of something that no article gave then
 */
public record News(List<Source> articles, List<Source> changed, List<Quote> quotes, List<Extract> figures) {

    /** Nothing new. */
    public static final News NONE = new News(List.of(), List.of(), List.of(), List.of());

    private static final int MOST_QUOTES = 8;
    private static final int MOST_FIGURES = 8;

    public News {
        articles = List.copyOf(articles);
        changed = List.copyOf(changed);
        quotes = List.copyOf(quotes);
        figures = List.copyOf(figures);
    }

    /** Somebody's words. */
    public record Quote(String speaker, Extract words) {}

    /**
     * Compares a story with itself.
     *
     * @param before its articles as they were then
     * @param now its articles as they are
     * @param dossier that of the articles as they are
     */
    public static News between(List<Source> before, List<Source> now, Dossier dossier) {
        Map<Long, String> texts = before.stream().collect(Collectors.toMap(Source::id, Source::text));
        List<Source> articles =
                now.stream().filter(source -> !texts.containsKey(source.id())).toList();
        List<Source> changed = now.stream()
                .filter(source ->
                        !texts.getOrDefault(source.id(), source.text()).equals(source.text()))
                .toList();
        List<Source> fresh = Stream.concat(articles.stream(), changed.stream()).toList();
        return new News(articles, changed, quotes(dossier, texts), figures(before, fresh));
    }

    private static List<Quote> quotes(Dossier dossier, Map<Long, String> texts) {
        List<Quote> quotes = new ArrayList<>();
        for (Dossier.Sayings sayings : dossier.sayings()) {
            sayings.said().stream()
                    .filter(saying -> Stream.concat(Stream.of(saying.words()), saying.same().stream())
                            .noneMatch(extract -> stood(extract, texts)))
                    .forEach(saying -> quotes.add(new Quote(sayings.speaker(), saying.words())));
        }
        return quotes.stream().limit(MOST_QUOTES).toList();
    }

    private static boolean stood(Extract extract, Map<Long, String> texts) {
        return texts.getOrDefault(extract.article(), "").contains(extract.text());
    }

    private static List<Extract> figures(List<Source> before, List<Source> fresh) {
        Set<String> known = new HashSet<>();
        before.forEach(source -> source.analysis().numbers().forEach(number -> known.add(key(number))));
        Set<Extract> figures = new LinkedHashSet<>();
        for (Source source : fresh) {
            var sentencing = new Sentencing(source);
            for (NumberMention number : source.analysis().numbers()) {
                boolean telling = number.unit() != null || number.what() != null;
                if (telling && figures.size() < MOST_FIGURES && known.add(key(number))) {
                    sentencing.around(number.passage()).map(sentencing::extract).ifPresent(figures::add);
                }
            }
        }
        return List.copyOf(figures);
    }

    private static String key(NumberMention number) {
        return number.value() + " " + number.unit();
    }
}
