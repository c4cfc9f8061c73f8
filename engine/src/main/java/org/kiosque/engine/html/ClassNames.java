package org.kiosque.engine.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a tree's {@code class} attributes, each once, with the places of the elements that bear it. */
final class ClassNames {

    private final Map<String, Places> places = new HashMap<>();
    private final List<Places> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private @Nullable String joined;

    void add(String value, int place) {
        places.computeIfAbsent(value, key -> new Places()).add(place);
    }

    /** Adds the places of the values that hold a text, whose letters are small, in whatever letters. */
    void find(String part, BitSet found) {
        String text = joined();
        for (int at = text.indexOf(part); at >= 0; ) {
            int line = line(at);
            lines.get(line).addTo(found);
            at = line + 1 < starts.size() ? text.indexOf(part, starts.get(line + 1)) : -1;
        }
    }

    /** All values in small letters, one a line, so that one search sees all of them. */
    private String joined() {
        String text = joined;
        if (text == null) {
            StringBuilder all = new StringBuilder();
            places.forEach((value, where) -> {
                starts.add(all.length());
                lines.add(where);
                all.append(value.toLowerCase(Locale.ROOT)).append('\0');
            });
            text = all.toString();
            joined = text;
        }
        return text;
    }

    private int line(int at) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
