package org.kiosque.server.web.front;

import java.util.List;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * A story as the front page tells it.
 *
 * @param lead the article that opens it
 * @param others what other publishers write, one each
 * @param tongues of all its articles
 * @param newest its latest news
 * @param merit why it stands where it stands
 */
public record StoryView(
        long id,
        Item lead,
        List<Item> others,
        int articles,
        int sources,
        List<Tongue> tongues,
        Moment newest,
        Merit merit) {}
