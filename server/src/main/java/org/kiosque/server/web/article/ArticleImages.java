package org.kiosque.server.web.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.server.store.Card;

/** The pictures of an article by the numbers under which this site serves them; 0 is the one that cards show. */
final class ArticleImages {

    private final long article;
    private final List<String> addresses;

    private ArticleImages(long article, List<String> addresses) {
        this.article = article;
        this.addresses = addresses;
    }

    static ArticleImages of(Card card, Article article) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(card.image() == null ? "" : card.image());
        article.images().forEach(image -> addresses.add(image.url().toString()));
        for (var block : article.blocks()) {
            if (block instanceof Block.Figure figure) {
                addresses.add(figure.image().url().toString());
            }
        }
        return new ArticleImages(card.id(), new ArrayList<>(addresses));
    }

    /** The address of a number, if it is one that a browser could load. */
    Optional<URI> address(int number) {
        if (number < 0 || number >= addresses.size() || !addresses.get(number).startsWith("http")) {
            return Optional.empty();
        }
        return Optional.of(URI.create(addresses.get(number)));
    }

    Plate plate(Image image) {
        return new Plate(
                "/media/" + article + "/" + addresses.indexOf(image.url().toString()),
                orEmpty(image.alt()),
                orEmpty(image.caption()),
                orEmpty(image.credit()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
