package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.Timestamps;

/** Posts and videos of other sites that an article shows. */
final class Embeds {

    private static final Pattern CLASSES = Pattern.compile(
            "\\b(twitter-(tweet|video)|mastodon-embed|instagram-media|tiktok-embed|bluesky-embed|reddit-(card|embed-bq)"
                    + "|fb-(post|video)|telegram-post|text-post-media)\\b");
    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("twitter", "X"),
            Map.entry("mastodon", "Mastodon"),
            Map.entry("instagram", "Instagram"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("bluesky", "Bluesky"),
            Map.entry("reddit", "Reddit"),
            Map.entry("fb", "Facebook"),
            Map.entry("telegram", "Telegram"),
            Map.entry("text", "Threads"));
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("dai.ly", "Dailymotion"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("t.me", "Telegram"),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("flo.uri.sh", "Flourish"));
    private static final Pattern VIDEO = Pattern.compile("/(?:embed|v|shorts)/([\\w-]{6,20})");
    private static final Pattern AUTHOR = Pattern.compile("—\\s*(.{1,80}?\\(@[\\w.@-]{1,60}\\))");

    private Embeds() {}

    /** Whether an element is a post or a player of another site. */
    static boolean is(Element element) {
        String tag = element.normalName();
        if (tag.equals("iframe") || tag.equals("amp-youtube") || tag.equals("amp-twitter")) {
            return network(source(element)) != null
                    || CLASSES.matcher(element.className()).find();
        }
        return (tag.equals("blockquote") || tag.equals("div"))
                && !element.className().isEmpty()
                && CLASSES.matcher(element.className()).find();
    }

    /** The card for an embedded element. */
    static Block.Embed read(Element element, URI base) {
        Matcher classes = CLASSES.matcher(element.className());
        String network = classes.find()
                ? NETWORKS.get(classes.group(1).substring(0, classes.group(1).indexOf('-')))
                : network(source(element));
        Optional<URI> url = address(element, base);
        String post = post(element);
        return new Block.Embed(
                network, author(element), date(element), post, language(element, post), url.orElse(null));
    }

    private static String source(Element element) {
        for (String name : new String[] {"src", "data-src", "data-lazy-src", "data-url"}) {
            if (element.attr(name).contains("//")) {
                return element.attr(name);
            }
        }
        return element.hasAttr("data-videoid") ? "https://www.youtube.com/embed/" + element.attr("data-videoid") : "";
    }

    private static @Nullable String network(String source) {
        String host = Urls.resolve(URI.create("https://localhost/"), source)
                .map(URI::getHost)
                .orElse("");
        while (!host.isEmpty()) {
            String known = HOSTS.get(host);
            if (known != null) {
                return known;
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? "" : host.substring(dot + 1);
        }
        return null;
    }

    private static Optional<URI> address(Element element, URI base) {
        String source = source(element);
        if (!source.isEmpty()) {
            Matcher video = VIDEO.matcher(source);
            String watched = "YouTube".equals(network(source)) && video.find()
                    ? "https://www.youtube.com/watch?v=" + video.group(1)
                    : source;
            return Urls.resolve(base, watched);
        }
        String declared = declared(element);
        if (!declared.isEmpty()) {
            return Urls.resolve(base, declared).map(Urls::canonical);
        }
        Elements links = element.select("a[href]");
        return links.isEmpty()
                ? Optional.empty()
                : Urls.resolve(base, links.get(links.size() - 1).attr("href")).map(Urls::canonical);
    }

    private static String declared(Element element) {
        for (String name : new String[] {"cite", "data-instgrm-permalink", "data-href", "data-embed-url"}) {
            if (element.attr(name).startsWith("http")) {
                return element.attr(name);
            }
        }
        return "";
    }

    private static String post(Element element) {
        Element text = element.selectFirst("p");
        return text == null ? "" : PlainText.of(text);
    }

    private static @Nullable String author(Element element) {
        Matcher matcher = AUTHOR.matcher(PlainText.fold(element.text()));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable OffsetDateTime date(Element element) {
        Element time = element.selectFirst("time[datetime]");
        if (time != null) {
            return Timestamps.parse(time.attr("datetime")).orElse(null);
        }
        Elements links = element.select("a[href]");
        return links.isEmpty()
                ? null
                : Timestamps.parse(PlainText.fold(links.get(links.size() - 1).text()))
                        .orElse(null);
    }

    private static @Nullable String language(Element element, String post) {
        Element marked = element.selectFirst("[lang]");
        String declared = marked == null ? "" : marked.attr("lang");
        return declared.matches("[A-Za-z]{2,3}([-_].{0,20})?") && !declared.startsWith("und")
                ? declared.substring(0, declared.length() < 3 || !Character.isLetter(declared.charAt(2)) ? 2 : 3)
                        .toLowerCase(Locale.ROOT)
                : Languages.detect(post).orElse(null);
    }
}
