package org.kiosque.server.web.front;

import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * An article as a card shows it.
 *
 * @param image path of its picture on this site, or null
 * @param foreign whether it is in another language than the page
 * @param copy whether it repeats another publisher's text
 * @param reason what it is shown for, or empty
 * @param kind the coarse class of that, such as {@code PLACE}, or empty
 */
public record Item(
        long id,
        long storyId,
        String title,
        String teaser,
        @Nullable String image,
        Tongue tongue,
        boolean foreign,
        Moment moment,
        Masthead publisher,
        boolean teaserOnly,
        boolean copy,
        String reason,
        String kind) {}
