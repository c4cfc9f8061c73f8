package org.kiosque.engine.enrich.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names that an operator adds to those that come with the program, in the form that {@code gazetteer.txt} explains. */
public final class OwnNames {

    /** No names added. */
    public static final OwnNames NONE = new OwnNames(List.of(), List.of());

    private static final int MOST = 200_000;

    private final List<GazetteerFile.Entry> entries;
    private final List<String> unread;
    private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();

    private OwnNames(List<GazetteerFile.Entry> entries, List<String> unread) {
        this.entries = entries;
        this.unread = unread;
    }

    /** Reads at most 200,000 lines. */
    public static OwnNames of(List<String> lines) {
        List<GazetteerFile.Entry> entries = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(MOST, lines.size()))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                GazetteerFile.written(line, Map.of()).ifPresentOrElse(entries::add, () -> unread.add(line));
            }
        }
        return new OwnNames(List.copyOf(entries), List.copyOf(unread));
    }

    /** The lines that have another form. */
    public List<String> unread() {
        return unread;
    }

    Gazetteer gazetteer(String language) {
        return gazetteers.computeIfAbsent(language, key -> Gazetteer.of(key, entries));
    }
}
