package org.kiosque.engine.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos"
                        + "|https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "https://www.youtube.com/playlist?list=PLabcdefghij12"
                        + "|https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghij12",
                "https://m.youtube.com/watch?v=x1&list=PLabcdefghij12&index=2"
                        + "|https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghij12",
                "https://www.youtube.com/user/paper|https://www.youtube.com/feeds/videos.xml?user=paper",
                "https://vimeo.com/paper|https://vimeo.com/paper/videos/rss",
                "https://vimeo.com/channels/paper/123|https://vimeo.com/channels/paper/videos/rss",
                "https://www.dailymotion.com/paper|https://www.dailymotion.com/rss/user/paper",
                "https://www.dailymotion.com/playlist/x5abc|https://www.dailymotion.com/rss/playlist/x5abc",
                "https://odysee.com/@paper:1|https://odysee.com/$/rss/@paper:1",
                "https://bsky.app/profile/paper.example|https://bsky.app/profile/paper.example/rss",
                "https://social.example/@anna|https://social.example/@anna.rss",
                "https://medium.com/@anna/a-story-1|https://medium.com/feed/@anna",
                "https://medium.com/the-paper|https://medium.com/feed/the-paper",
                "https://anna.medium.com/a-story|https://anna.medium.com/feed",
                "https://old.reddit.com/r/france/top/?t=day|https://www.reddit.com/r/france/.rss",
                "https://www.reddit.com/user/anna|https://www.reddit.com/user/anna/.rss",
                "https://github.com/paper/engine/tags|https://github.com/paper/engine/tags.atom",
                "https://github.com/paper/engine/commits/main|https://github.com/paper/engine/commits/main.atom",
                "https://github.com/paper/engine/issues|https://github.com/paper/engine/releases.atom",
                "https://github.com/paper/engine.git|https://github.com/paper/engine/releases.atom",
                "https://github.com/paper|https://github.com/paper.atom",
                "https://gitlab.com/paper/team/engine/-/issues|https://gitlab.com/paper/team/engine/-/tags?format=atom",
                "https://codeberg.org/paper/engine|https://codeberg.org/paper/engine/releases.rss",
                "https://paper.substack.com/p/one|https://paper.substack.com/feed",
                "https://paper.blogspot.com/2025/08/a.html|https://paper.blogspot.com/feeds/posts/default",
                "https://paper.wordpress.com/about|https://paper.wordpress.com/feed/",
                "https://paper.tumblr.com/|https://paper.tumblr.com/rss",
                "https://www.tumblr.com/paper/123|https://paper.tumblr.com/rss",
                "https://dev.to/anna|https://dev.to/feed/anna",
                "https://news.ycombinator.com/news|https://news.ycombinator.com/rss",
                "https://stackoverflow.com/questions/tagged/java|https://stackoverflow.com/feeds/tag/java",
                "https://arxiv.org/list/cs.CL/recent|https://rss.arxiv.org/rss/cs.CL",
                "https://store.steampowered.com/app/400/Portal/|https://store.steampowered.com/feeds/news/app/400/",
                "https://letterboxd.com/anna/|https://letterboxd.com/anna/rss/",
                "https://www.pinterest.com/anna/|https://www.pinterest.com/anna/feed.rss",
            })
    void anAddressAloneTellsTheFeed(URI page, URI feed) {
        assertThat(Sites.feeds(page)).first().isEqualTo(feed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.youtube.com/@paper|{\"externalId\":\"UCabcdefghijklmnopqrstuv\"}"
                        + "|https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "https://www.youtube.com/c/paper|<meta itemprop=\"identifier\" content=\"UCabcdefghijklmnopqrstuv\">"
                        + "|https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "https://youtu.be/abc|\"channelId\": \"UCabcdefghijklmnopqrstuv\""
                        + "|https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "https://tube.example/c/paper/videos|<meta property=\"og:platform\" content=\"PeerTube\">"
                        + "|https://tube.example/feeds/videos.xml?videoChannelName=paper",
                "https://tube.example/a/anna|<meta property=\"og:platform\" content=\"PeerTube\">"
                        + "|https://tube.example/feeds/videos.xml?accountName=anna",
                "https://podcasts.apple.com/fr/podcast/x/id1|\"feedUrl\":\"https:\\/\\/paper.example\\/pod.xml\""
                        + "|https://paper.example/pod.xml",
                "https://soundcloud.com/paper|<meta content=\"soundcloud://users:42\">"
                        + "|https://feeds.soundcloud.com/users/soundcloud:users:42/sounds.rss",
                "https://lemmy.example/c/news|<title>news - Lemmy</title>|https://lemmy.example/feeds/c/news.xml",
                "https://paper.example/a|<meta name=\"generator\" content=\"WordPress 6.8\">|https://paper.example/feed/",
                "https://paper.example/a|<meta name=\"generator\" content=\"Ghost 5\">|https://paper.example/rss/",
                "https://paper.example/a|<meta name=\"generator\" content=\"SPIP 4.2\">"
                        + "|https://paper.example/spip.php?page=backend",
                "https://paper.example/a|<meta name=\"generator\" content=\"Joomla! 5\">"
                        + "|https://paper.example/a?format=feed&type=rss",
                "https://paper.example/|<meta name=\"generator\" content=\"Hugo 0.1\">|https://paper.example/index.xml",
                "https://paper.example/t/1|<meta name=\"generator\" content=\"Discourse 3\">"
                        + "|https://paper.example/latest.rss",
                "https://paper.example/|<meta content='blogger' name='generator'/>"
                        + "|https://paper.example/feeds/posts/default",
            })
    void marksInThePageTellTheFeed(URI page, String markup, URI feed) {
        assertThat(Sites.feeds(page, "<html>" + markup)).first().isEqualTo(feed);
        assertThat(Sites.feeds(page, "<html>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://open.spotify.com/show/1",
                "https://t.me/paper",
                "https://www.instagram.com/paper/",
                "https://fr-fr.facebook.com/paper",
                "https://x.com/paper",
                "https://twitter.com/paper",
                "https://www.tiktok.com/@paper",
                "https://fr.linkedin.com/company/paper",
                "https://www.threads.net/@paper",
            })
    void aSiteThatOffersNoFeedsIsKnown(URI page) {
        assertThat(Sites.withoutFeeds(page)).isPresent();
        assertThat(Sites.feeds(page)).isEmpty();
    }

    @Test
    void aSiteThatOnlySoundsAlikeIsNotMistaken() {
        assertThat(Sites.withoutFeeds(URI.create("https://netflix.com/"))).isEmpty();
        assertThat(Sites.withoutFeeds(URI.create("https://notinstagram.com/"))).isEmpty();
        assertThat(Sites.feeds(URI.create("https://youtube.com.evil.example/channel/UCabcdefghijklmnopqrstuv")))
                .isEmpty();
        assertThat(Sites.feeds(URI.create("https://paper.example/"))).isEmpty();
        assertThat(Sites.feeds(URI.create("https://vimeo.com/12345"))).isEmpty();
    }

    @Test
    void aMarkThatPointsNowhereIsNoFeed() {
        URI page = URI.create("https://podcasts.apple.com/x");
        assertThat(Sites.feeds(page, "\"feedUrl\":\"https:\"")).isEmpty();
    }
}
