package org.kiosque.engine.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MainFeedTest {

    @Test
    void theOnlyOneIsTheMainOne() {
        assertThat(main("News /feed")).isEqualTo("/feed");
        assertThat(MainFeed.of(List.of())).isEmpty();
    }

    @Test
    void commentsDoNotMakeAChoice() {
        var comments = new Offer(URI.create("https://paper.example/comments/feed"), "Comments", true, true);
        var news = new Offer(URI.create("https://paper.example/feed"), "News", true, false);
        assertThat(MainFeed.of(List.of(comments, news))).contains(news);
        assertThat(MainFeed.of(List.of(comments))).contains(comments);
    }

    @Test
    void theSameInTwoFormatsIsOne() {
        assertThat(main("The Paper » RSS /rss.xml", "The Paper » Atom 1.0 /atom.xml"))
                .isEqualTo("/rss.xml");
    }

    @Test
    void whatNamesItselfTheWholeIs() {
        assertThat(main("Sport /sport.xml", "À la une /x.xml", "Monde /monde.xml"))
                .isEqualTo("/x.xml");
        assertThat(main("Sport /rss/sport", "Latest /rss/all", "World /rss/world"))
                .isEqualTo("/rss/all");
    }

    @Test
    void theRootOfTheOthersIs() {
        assertThat(main("Paper /feed", "Sport /sport/feed", "World /world/feed"))
                .isEqualTo("/feed");
    }

    @Test
    void sectionsSideBySideAreTheReadersChoice() {
        assertThat(main("Politics /rss/politics.xml", "Sport /rss/sport.xml")).isEmpty();
    }

    private static String main(String... offers) {
        return MainFeed.of(Stream.of(offers).map(MainFeedTest::offer).toList())
                .map(offer -> offer.url().getPath())
                .orElse("");
    }

    private static Offer offer(String words) {
        int last = words.lastIndexOf(' ');
        URI url = URI.create("https://paper.example" + words.substring(last + 1));
        return new Offer(url, words.substring(0, last), true, false);
    }
}
