package org.kiosque.server.web.front;

import java.util.List;
import org.kiosque.server.store.Card;
import org.kiosque.server.web.page.Reader;

/** Turns what is filed into what one reader sees. */
public final class Items {

    private static final int TEASER = 260;

    private final Reader reader;

    public Items(Reader reader) {
        this.reader = reader;
    }

    public List<Item> of(List<Card> cards) {
        return cards.stream().map(this::of).toList();
    }

    public Item of(Card card) {
        return of(card, "", "");
    }

    public Item of(Card card, String reason, String kind) {
        return new Item(
                card.id(),
                card.storyId(),
                card.title(),
                shorten(card.teaser()),
                card.image() == null ? null : "/media/" + card.id() + "/0",
                reader.tongue(card.language()),
                !reader.reads(card.language()),
                reader.ages().of(card.published()),
                Masthead.of(card.publisherId(), card.publisher(), card.host(), card.icon()),
                card.teaserOnly(),
                card.copyOf() != null,
                reason,
                kind);
    }

    /** Cuts at a space. */
    public static String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= TEASER) {
            return text;
        }
        int end = text.offsetByCodePoints(0, TEASER);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end) + " …";
    }
}
