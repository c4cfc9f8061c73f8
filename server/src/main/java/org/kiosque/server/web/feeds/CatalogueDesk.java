package org.kiosque.server.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Section;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.catalogue.Wanted;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.web.page.Reader;

/** Lays out the catalogue for a reader: own language and country first. */
@ApplicationScoped
public class CatalogueDesk {

    private static final int STARTERS = 12;
    private static final int FEW = 40;

    private final Subscriptions subscriptions;

    CatalogueDesk(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Where a block stands: what it is of, in one piece. */
    private record Place(String language, String country, String region) {}

    CatalogueView view(Wanted wanted, Reader reader, String told, int added) {
        var found = Catalogue.find(wanted);
        return new CatalogueView(
                told,
                added,
                wanted.words(),
                choices(Source::language, code -> reader.tongue(code).name(), wanted.language(), reader),
                choices(Source::country, code -> country(code, reader), wanted.country(), reader),
                found.size(),
                Catalogue.all().size(),
                spoken(),
                blocks(found, reader));
    }

    /** A dozen general papers to begin with, of the reader's own country where there are enough. */
    public CatalogueView starters(Reader reader) {
        var home = Home.of(reader.accepted());
        var few = Catalogue.find(new Wanted("", home.language(), home.country())).stream()
                .filter(source -> source.section() == Section.GENERAL)
                .limit(STARTERS)
                .toList();
        int all = Catalogue.all().size();
        return new CatalogueView("", 0, "", List.of(), List.of(), few.size(), all, spoken(), blocks(few, reader));
    }

    private static int spoken() {
        return (int) Catalogue.all().stream().map(Source::language).distinct().count();
    }

    private List<CatalogueView.Block> blocks(List<Source> found, Reader reader) {
        var followed = subscriptions.all().stream().map(Subscription::url).collect(Collectors.toSet());
        Map<Place, List<Source>> places = new LinkedHashMap<>();
        found.forEach(source -> places.computeIfAbsent(
                        new Place(source.language(), source.country(), source.region()), place -> new ArrayList<>())
                .add(source));
        var order = order(reader);
        var first = places.keySet().stream().min(order);
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> block(
                        entry.getKey(),
                        found.size() <= FEW
                                || first.filter(entry.getKey()::equals).isPresent(),
                        publishers(entry.getValue(), followed, reader),
                        reader))
                .toList();
    }

    private static Comparator<Place> order(Reader reader) {
        var home = Home.of(reader.accepted());
        var collator = Collator.getInstance(reader.locale());
        return Comparator.comparing((Place place) -> !place.language().equals(home.language()))
                .thenComparing(place -> reader.tongue(place.language()).name(), collator)
                .thenComparing(place -> !place.country().equals(home.country()))
                .thenComparing(place -> country(place.country(), reader), collator)
                .thenComparing(Place::region, collator);
    }

    private static CatalogueView.Block block(
            Place place, boolean open, List<CatalogueView.Publisher> publishers, Reader reader) {
        return new CatalogueView.Block(
                reader.tongue(place.language()),
                country(place.country(), reader),
                place.country(),
                place.region(),
                open,
                publishers);
    }

    private static List<CatalogueView.Publisher> publishers(List<Source> sources, Set<String> followed, Reader reader) {
        Map<String, List<Source>> byName = new LinkedHashMap<>();
        sources.forEach(source ->
                byName.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(source));
        return byName.values().stream()
                .map(feeds -> new CatalogueView.Publisher(
                        reader.tongue(feeds.getFirst().language()),
                        feeds.getFirst().name(),
                        feeds.stream()
                                .sorted(Comparator.comparing(Source::section))
                                .map(feed -> offer(feed, followed))
                                .toList()))
                .toList();
    }

    private static CatalogueView.Offer offer(Source source, Set<String> followed) {
        String feed = source.feed().toString();
        return new CatalogueView.Offer(source.section().code(), feed, followed.contains(feed));
    }

    private static List<CatalogueView.Choice> choices(
            Function<Source, String> code, Function<String, String> name, String chosen, Reader reader) {
        return Catalogue.all().stream()
                .map(code)
                .distinct()
                .map(each -> new CatalogueView.Choice(each, name.apply(each), each.equals(chosen)))
                .sorted(Comparator.comparing(CatalogueView.Choice::name, Collator.getInstance(reader.locale())))
                .toList();
    }

    private static String country(String code, Reader reader) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }
}
