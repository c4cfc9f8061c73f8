package org.kiosque.server.web.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.Days;
import org.kiosque.server.index.Inquiry;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.page.Reader;

/** Finds the articles that a brief is made of. */
@ApplicationScoped
class Subjects {

    private static final int MOST = 60;
    private static final int STORIES = 40;

    private final Library library;
    private final ArticleIndex index;
    private final Clock clock;

    Subjects(Library library, ArticleIndex index, Clock clock) {
        this.library = library;
        this.index = index;
        this.clock = clock;
    }

    /**
     * The articles, oldest first.
     *
     * @param name what the subject is called, or empty where its articles tell
     */
    record Found(String name, List<Card> cards) {}

    /** The articles of a subject, if it is on file. */
    Optional<Found> find(Subject subject, Reader reader) {
        return switch (subject) {
            case Subject.Story story ->
                library.story(story.id()).map(row -> new Found("", library.ofStory(row.id(), MOST)));
            case Subject.Hashtag hashtag ->
                library.hashtag(hashtag.slug(), reader.language())
                        .map(tag -> found(tag.tag(), library.ofHashtag(tag.id(), reader.now(), MOST)));
            case Subject.Search search -> Optional.of(found(search.words(), searched(search.words(), reader)));
            case Subject.Selection selection ->
                Optional.of(found(
                        "",
                        library.cards(selection.articles().stream().limit(MOST).toList())));
            case Subject.Everything everything ->
                Optional.of(found("", library.cards(index.nearest(everything.question(), reader.language(), STORIES))));
        };
    }

    private static Found found(String name, List<Card> cards) {
        return new Found(
                name,
                cards.stream()
                        .sorted(Comparator.comparing(Card::published).thenComparing(Card::id))
                        .toList());
    }

    private List<Card> searched(String words, Reader reader) {
        Inquiry inquiry = Inquiry.parse(words, Days.at(reader.now(), clock.getZone()));
        var found = index.articles(inquiry, new ArticleIndex.Page(reader.language(), reader.now(), false, 0, STORIES));
        return library.cards(found).stream().limit(MOST).toList();
    }
}
