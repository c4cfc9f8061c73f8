package org.kiosque.server.web.search;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.Days;
import org.kiosque.server.index.Hits;
import org.kiosque.server.index.Inquiry;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** Gathers what a search's page shows. */
@ApplicationScoped
class SearchDesk {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 25;
    private static final List<String> PERIODS = List.of("today", "7d", "30d");

    private final ArticleIndex index;
    private final Library library;

    SearchDesk(ArticleIndex index, Library library) {
        this.index = index;
        this.library = library;
    }

    /**
     * What a reader asks for.
     *
     * @param days the reader's calendar
     * @param newest whether the newest come first
     * @param page from 1
     */
    record Asked(Inquiry inquiry, Days days, boolean newest, int page) {

        Asked {
            page = Math.clamp(page, 1, LAST_PAGE);
        }

        private String address(Inquiry other, boolean newestFirst, int number) {
            return "/search?q=" + Paths.segment(other.written()) + (newestFirst ? "&order=newest" : "")
                    + (number > 1 ? "&page=" + number : "");
        }
    }

    SearchView view(Asked asked, Reader reader) {
        int offset = (asked.page() - 1) * SIZE;
        Hits hits = index.search(
                asked.inquiry(), new ArticleIndex.Page(reader.language(), reader.now(), asked.newest(), offset, SIZE));
        boolean further = hits.found() > offset + SIZE && asked.page() < LAST_PAGE;
        return new SearchView(
                hits.total(),
                hits.more(),
                found(hits.stories(), reader),
                limits(asked, reader),
                narrower(asked, hits, reader),
                periods(asked),
                orders(asked),
                meant(asked, hits.meant()),
                asked.page() > 1 ? asked.address(asked.inquiry(), asked.newest(), asked.page() - 1) : null,
                further ? asked.address(asked.inquiry(), asked.newest(), asked.page() + 1) : null);
    }

    /** The newest articles that fulfil an inquiry, whatever their story. */
    List<Card> newest(Inquiry inquiry, Reader reader, int limit) {
        var found = index.articles(inquiry, new ArticleIndex.Page(reader.language(), reader.now(), true, 0, limit));
        return library.cards(found).stream().limit(limit).toList();
    }

    private List<SearchView.Found> found(List<Hits.Hit> hits, Reader reader) {
        var items = new Items(reader);
        var found = new ArrayList<SearchView.Found>();
        for (var hit : hits) {
            library.article(hit.article())
                    .ifPresent(card -> found.add(new SearchView.Found(
                            items.of(card),
                            new RawString(hit.title()),
                            snippet(hit, reader),
                            hit.across(),
                            hit.others().size())));
        }
        return found;
    }

    private @Nullable RawString snippet(Hits.Hit hit, Reader reader) {
        var rights = library.reserved(hit.article());
        boolean limited = rights.longestSnippet().isPresent() || rights.withholds(reader.now());
        return limited ? null : new RawString(hit.snippet());
    }

    private static List<SearchView.Choice> limits(Asked asked, Reader reader) {
        List<SearchView.Choice> limits = new ArrayList<>();
        for (Inquiry.Part part : asked.inquiry().parts()) {
            if (part instanceof Inquiry.Having having) {
                String value = having.field() == Inquiry.Field.LANGUAGE
                        ? language(having.value(), reader.locale())
                        : having.value();
                limits.add(dropped(asked, part, value));
            } else if (part instanceof Inquiry.Dated dated && !PERIODS.contains(dated.value())) {
                limits.add(dropped(asked, part, dated.value()));
            }
        }
        return limits;
    }

    private static SearchView.Choice dropped(Asked asked, Inquiry.Part part, String value) {
        String sign = part.unwanted() ? "− " : "";
        return new SearchView.Choice(
                sign + value, asked.address(asked.inquiry().without(part), asked.newest(), 1), 0, true);
    }

    private static List<SearchView.Group> narrower(Asked asked, Hits hits, Reader reader) {
        return hits.facets().stream()
                .map(facet -> new SearchView.Group(
                        facet.field().name(),
                        facet.values().stream()
                                .map(value -> narrower(asked, facet.field(), value, reader))
                                .toList()))
                .toList();
    }

    private static SearchView.Choice narrower(Asked asked, Inquiry.Field field, Hits.Value value, Reader reader) {
        String label = switch (field) {
            case LANGUAGE -> language(value.value(), reader.locale());
            case TAG -> Atlas.label(value.key(), reader.language()).orElse(value.value());
            default -> value.value();
        };
        var part = new Inquiry.Having(field, field == Inquiry.Field.TAG ? label : value.value(), false);
        return new SearchView.Choice(
                label, asked.address(asked.inquiry().with(part), asked.newest(), 1), value.articles(), false);
    }

    private static String language(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }

    private static List<SearchView.Choice> periods(Asked asked) {
        Inquiry always = asked.inquiry().dated(Optional.empty());
        List<SearchView.Choice> periods = new ArrayList<>();
        periods.add(new SearchView.Choice(
                "always", asked.address(always, asked.newest(), 1), 0, always.equals(asked.inquiry())));
        for (String period : PERIODS) {
            Inquiry within = always.dated(asked.days().dated(period, false));
            periods.add(new SearchView.Choice(
                    period, asked.address(within, asked.newest(), 1), 0, isWithin(asked.inquiry(), period)));
        }
        return periods;
    }

    private static boolean isWithin(Inquiry inquiry, String period) {
        return inquiry.parts().stream()
                .anyMatch(part ->
                        part instanceof Inquiry.Dated dated && dated.value().equals(period));
    }

    private static List<SearchView.Choice> orders(Asked asked) {
        return List.of(
                new SearchView.Choice("best", asked.address(asked.inquiry(), false, 1), 0, !asked.newest()),
                new SearchView.Choice("newest", asked.address(asked.inquiry(), true, 1), 0, asked.newest()));
    }

    private static SearchView.@Nullable Choice meant(Asked asked, String meant) {
        return meant.isEmpty()
                ? null
                : new SearchView.Choice(
                        meant, asked.address(Inquiry.parse(meant, asked.days()), asked.newest(), 1), 0, false);
    }
}
