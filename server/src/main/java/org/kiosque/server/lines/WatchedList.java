package org.kiosque.server.lines;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list that tells its progress when it is walked through. */
final class WatchedList<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> items;
    private final Progress progress;

    WatchedList(List<T> items, Progress progress) {
        this.items = List.copyOf(items);
        this.progress = progress;
    }

    @Override
    public T get(int index) {
        progress.step();
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
