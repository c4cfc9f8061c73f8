package org.kiosque.engine.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Votes for stories, kept by the stories' numbers: with some ten thousand a count, a map is what takes the time. */
final class Votes {

    private final List<Story> named = new ArrayList<>();
    private double[] votes = new double[1_024];

    /** Gives a story a vote of more than 0. */
    void add(Story story, double vote) {
        int number = story.number();
        if (number >= votes.length) {
            votes = Arrays.copyOf(votes, Math.max(number + 1, votes.length * 2));
        }
        if (votes[number] == 0) {
            named.add(story);
        }
        votes[number] += vote;
    }

    /** The stories with most votes, of those with as many the ones named first; the next count begins anew. */
    List<Story> take(int count) {
        List<Story> most = new ArrayList<>(count + 1);
        for (Story story : named) {
            if (most.size() < count || of(story) > of(most.getLast())) {
                most.add(place(most, of(story)), story);
            }
            if (most.size() > count) {
                most.removeLast();
            }
        }
        named.forEach(story -> votes[story.number()] = 0);
        named.clear();
        return most;
    }

    private double of(Story story) {
        return votes[story.number()];
    }

    private int place(List<Story> most, double vote) {
        int place = most.size();
        while (place > 0 && of(most.get(place - 1)) < vote) {
            place--;
        }
        return place;
    }
}
