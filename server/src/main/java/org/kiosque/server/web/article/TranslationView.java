package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * Everything that the page of a translated article shows.
 *
 * @param simpler whether it is in simpler words of its own language
 * @param title translated, or the original where it isn't
 * @param headline whether it is translated
 * @param into the reader's language
 * @param origin where its words come from, for machines
 * @param written when the model wrote the first block, or null where it wrote none that may be shown
 */
public record TranslationView(
        boolean simpler,
        Item item,
        String title,
        boolean headline,
        Tongue into,
        String model,
        @Nullable Moment written,
        String time,
        RawString origin,
        List<Part> parts) {

    /**
     * One block.
     *
     * @param texts its translation as plain text, none where the original stays
     * @param why it stays: the name of a reason, or empty where it isn't prose
     */
    public record Part(Piece original, List<String> texts, String why) {}
}
