package org.kiosque.engine.html;

import java.util.Arrays;
import java.util.BitSet;

/** Places of elements in a tree, in rising order: few for most names, so that a page of many names stays small. */
final class Places {

    private int[] places = new int[2];
    private int size;

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    void addTo(BitSet all) {
        for (int i = 0; i < size; i++) {
            all.set(places[i]);
        }
    }
}
