package org.kiosque.engine.cluster;

import java.util.List;

/**
 * Where an article went.
 *
 * @param storyId the id of the article that founded the story
 * @param isNew whether this article founded it
 * @param score the best story's probability to be the same, 0 to 1; 0 where there was no candidate
 * @param size how many articles of the window the story has, this one included
 * @param merged ids of stories that this article showed to be the same; their articles now belong to {@code storyId}
 */
public record Assignment(String storyId, boolean isNew, double score, int size, List<String> merged) {

    public Assignment {
        merged = List.copyOf(merged);
    }
}
