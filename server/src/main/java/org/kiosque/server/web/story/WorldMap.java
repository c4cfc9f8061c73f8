package org.kiosque.server.web.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.enrich.name.Spot;

/** Draws where the places are that a story's articles name, on the part of the world that holds them all. */
final class WorldMap {

    /** The whole picture is 270 wide and 140 high: from 84° north to 56° south. */
    static final double WIDTH = 270;

    static final double HEIGHT = 140;

    private static final int MOST = 14;
    private static final double NARROWEST = 90;
    private static final double MARGIN = 10;
    private static final double LETTERS = 42;

    private final String language;

    WorldMap(String language) {
        this.language = language;
    }

    static double x(Spot spot) {
        return (spot.longitude() + 180) * WIDTH / 360;
    }

    static double y(Spot spot) {
        return 84 - spot.latitude();
    }

    /** The map of what some articles name, or null where that is no known place. */
    StoryPageView.@Nullable Map of(List<Told> all) {
        Map<String, Set<Long>> publishers = new LinkedHashMap<>();
        for (Told told : all) {
            for (var entity : told.analysis().entities()) {
                if (entity.type() == Type.PLACE && Atlas.spot(entity.entity()).isPresent()) {
                    publishers
                            .computeIfAbsent(entity.entity(), id -> new HashSet<>())
                            .add(told.card().publisherId());
                }
            }
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        publishers.forEach((id, who) -> named.put(id, who.size()));
        return named.isEmpty() ? null : draw(named);
    }

    /** The map of known places, each with how many publishers name it. */
    StoryPageView.Map draw(Map<String, Integer> named) {
        List<Place> places = named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(entry -> place(entry.getKey(), entry.getValue()))
                .toList();
        Box part = part(places);
        List<Box> written = new ArrayList<>();
        return new StoryPageView.Map(
                part.attribute(),
                WIDTH,
                HEIGHT,
                part.width / LETTERS,
                places.stream().map(place -> mark(place, part, written)).toList(),
                places.stream().map(Place::name).collect(Collectors.joining(", ")));
    }

    private record Place(String name, double x, double y, int publishers) {}

    private Place place(String id, int publishers) {
        Spot spot = Atlas.spot(id).orElseThrow();
        return new Place(Atlas.label(id, language).orElse(id), x(spot), y(spot), publishers);
    }

    /** The part of the world around some places, twice as wide as it is high. */
    private static Box part(List<Place> places) {
        double left = places.stream().mapToDouble(Place::x).min().orElse(0) - MARGIN;
        double right = places.stream().mapToDouble(Place::x).max().orElse(WIDTH) + MARGIN;
        double top = places.stream().mapToDouble(Place::y).min().orElse(0) - MARGIN;
        double bottom = places.stream().mapToDouble(Place::y).max().orElse(HEIGHT) + MARGIN;
        double width = Math.min(WIDTH, Math.max(NARROWEST, Math.max(right - left, 2 * (bottom - top))));
        double height = Math.min(HEIGHT, width / 2);
        return new Box(
                within((left + right - width) / 2, WIDTH - width),
                within((top + bottom - height) / 2, HEIGHT - height),
                width,
                height);
    }

    private static double within(double from, double most) {
        return Math.clamp(from, 0, Math.max(0, most));
    }

    /** A place's point with its name beside it, unless another name stands there. */
    private static StoryPageView.Mark mark(Place place, Box part, List<Box> written) {
        double size = part.width / LETTERS;
        double radius = size / 4 * Math.min(2, Math.sqrt(place.publishers));
        double length = place.name.codePointCount(0, place.name.length()) * size * .56;
        boolean before = place.x + radius + length > part.x + part.width;
        double gap = radius + size / 4;
        Box name = new Box(before ? place.x - gap - length : place.x + gap, place.y - size / 2, length, size);
        boolean free = written.stream().noneMatch(name::meets);
        if (free) {
            written.add(name);
        }
        written.add(new Box(place.x - radius, place.y - radius, 2 * radius, 2 * radius));
        return new StoryPageView.Mark(
                place.name,
                free,
                before ? "end" : "start",
                place.x,
                place.y,
                radius,
                before ? place.x - gap : place.x + gap,
                place.y + size * .35);
    }

    private record Box(double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        String attribute() {
            return String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", x, y, width, height);
        }
    }
}
