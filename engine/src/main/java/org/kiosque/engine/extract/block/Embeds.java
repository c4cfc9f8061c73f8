package org.kiosque.engine.extract.block;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.hint.Finder;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.Timestamp;
import org.kiosque.engine.text.Timestamps;

/** Posts and videos of other sites that an article shows: as quotes, frames, AMP elements or placeholders. */
public final class Embeds {

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

    /** Attributes that tell only an identifier, with the address that it stands for. */
    private static final Map<String, String> IDENTIFIERS = Map.of(
            "data-telegram-post", "https://t.me/",
            "data-tweetid", "https://twitter.com/i/status/",
            "data-tweet-id", "https://twitter.com/i/status/",
            "data-shortcode", "https://www.instagram.com/p/",
            "data-youtube-id", "https://www.youtube.com/embed/");

    private static final List<String> SOURCES = List.of(
            "src",
            "data-src",
            "data-lazy-src",
            "data-url",
            "data-embed-src",
            "data-iframe-src",
            "data-consent-src",
            "data-href",
            "data-embed-url",
            "url");
    private static final List<String> DECLARED =
            List.of("cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-embed-url");
    private static final List<String> WRAPPERS =
            List.of("embed", "video", "player", "consent", "lazy", "media", "youtube", "vimeo");
    private static final List<String> POSTS = List.of("twitter-", "embed", "media", "reddit-", "fb-", "telegram-");
    private static final Finder NAMES = Finder.ofAnyCase(List.of(WRAPPERS, POSTS));
    private static final int WRAPPER = 1;
    private static final int POST = 2;
    private static final int LONGEST_NOTICE = 500;
    private static final int MOST_PIECES = 20;
    private static final Pattern AUTHOR = Pattern.compile("—\\s*(.{1,80}?\\(@[\\w.@-]{1,80}\\))");
    private static final Pattern SHARED =
            Pattern.compile("(?i)(?:shared by|partagée? par|geteilter von|compartida por|condiviso"
                    + " da)\\s+(.{1,80}?\\(@[\\w.]{1,60}\\))");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?U)(?:^|\\s)(@[\\w.-]{2,60}@[\\w.-]{3,80}|u/[\\w-]{2,40}|@[\\w.]{2,60})");
    private static final Pattern TAIL = Pattern.compile("(?:\\s*(?:pic\\.twitter\\.com/\\w+|https://t\\.co/\\w+))+$");

    private Embeds() {}

    /** Whether an element is a post or a player of another site. */
    public static boolean is(Element element) {
        String tag = element.normalName();
        return switch (tag) {
            case "iframe" -> Networks.of(source(element)) != null || known(element);
            case "blockquote" -> known(element);
            case "script" -> element.hasAttr("data-telegram-post");
            case "noscript" -> lone(element);
            case "div", "figure", "section", "span" -> {
                int names = NAMES.find(element.className());
                yield ((names & POST) != 0 && known(element)) || ((names & WRAPPER) != 0 && wrapper(element));
            }
            default ->
                tag.indexOf('-') > 0
                        && (tag.startsWith("amp-") || tag.startsWith("lite-"))
                        && Networks.of(source(element)) != null;
        };
    }

    private static boolean known(Element element) {
        return !element.className().isEmpty()
                && CLASSES.matcher(element.className()).find();
    }

    /** Whether an element only holds the place of a player until a reader consents. */
    private static boolean wrapper(Element element) {
        String source = source(element);
        return !source.isEmpty() && Networks.single(source) && element.text().length() < LONGEST_NOTICE;
    }

    /** Whether a frame stands alone in what a browser without scripts shows, and no script shows it elsewhere. */
    private static boolean lone(Element noscript) {
        Element frame = noscript.selectFirst("iframe");
        Element before = noscript.previousElementSibling();
        return frame != null
                && Networks.of(source(frame)) != null
                && (before == null || !source(frame).equals(source(before)));
    }

    /** Whether a card stands for a player rather than for a post. */
    public static boolean plays(Block.Embed embed) {
        return embed.network() != null
                && Networks.plays(embed.network())
                && embed.post().isEmpty();
    }

    /** The card for a line that is nothing but the address of a post or a video. */
    static Optional<Block.Embed> linked(String line) {
        boolean bare = line.startsWith("http") && line.indexOf(' ') < 0 && Networks.single(line);
        return bare
                ? Urls.parse(line)
                        .map(url -> new Block.Embed(
                                Networks.of(line),
                                Networks.owner(url),
                                null,
                                "",
                                null,
                                Urls.canonical(Networks.page(url))))
                : Optional.empty();
    }

    /** The card for an embedded element. */
    static Block.Embed read(Element element, URI base) {
        Element holder = element.normalName().equals("noscript") ? frame(element) : element;
        URI url = address(holder, base).orElse(null);
        String post = post(holder);
        Matcher classes = CLASSES.matcher(holder.className());
        String network = classes.find()
                ? NETWORKS.get(classes.group(1).substring(0, classes.group(1).indexOf('-')))
                : Networks.of(url == null ? source(holder) : url.toString());
        return new Block.Embed(network, author(holder, url), date(holder), post, language(holder, post), url);
    }

    private static Element frame(Element noscript) {
        Element frame = noscript.selectFirst("iframe");
        return frame == null ? noscript : frame;
    }

    private static String source(Element element) {
        for (Map.Entry<String, String> entry : IDENTIFIERS.entrySet()) {
            String value = element.attr(entry.getKey());
            if (value.matches("[\\w/-]{4,80}")) {
                return entry.getValue() + value;
            }
        }
        for (String name : SOURCES) {
            String value = element.attr(name);
            if (value.contains("//") && !value.startsWith("data:")) {
                return value;
            }
        }
        return element.className().contains("wp-block-embed") ? PlainText.fold(element.text()) : video(element);
    }

    /** The address that a video's identifier stands for, which the element's name tells. */
    private static String video(Element element) {
        String id = element.hasAttr("data-videoid") ? element.attr("data-videoid") : element.attr("videoid");
        if (!id.matches("[\\w-]{5,20}")) {
            return "";
        }
        String tag = element.normalName() + " " + element.className();
        return tag.contains("vimeo")
                ? "https://vimeo.com/" + id
                : tag.contains("dailymotion")
                        ? "https://www.dailymotion.com/video/" + id
                        : tag.contains("youtube") ? "https://www.youtube.com/embed/" + id : "";
    }

    private static Optional<URI> address(Element element, URI base) {
        for (String name : DECLARED) {
            if (element.attr(name).startsWith("http")) {
                return Urls.resolve(base, element.attr(name))
                        .map(Networks::page)
                        .map(Urls::canonical);
            }
        }
        String source = source(element);
        if (!source.isEmpty()) {
            return Urls.resolve(base, source).map(Networks::page);
        }
        List<String> links = element.select("a[href]").eachAttr("href");
        return links.stream()
                .filter(Networks::single)
                .reduce((first, last) -> last)
                .or(() -> links.stream().reduce((first, last) -> last))
                .flatMap(link -> Urls.resolve(base, link))
                .map(Urls::canonical);
    }

    private static String post(Element element) {
        String text = element.select("p").stream()
                .limit(MOST_PIECES)
                .filter(each -> !each.ownText().isBlank())
                .map(PlainText::of)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean player = !element.normalName().equals("blockquote")
                && !element.normalName().startsWith("amp-");
        return player ? "" : TAIL.matcher(text).replaceFirst("");
    }

    private static @Nullable String author(Element element, @Nullable URI url) {
        String text = PlainText.fold(element.text());
        for (Pattern pattern : List.of(AUTHOR, SHARED)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        String owner = url == null ? null : Networks.owner(url);
        if (owner != null) {
            return owner;
        }
        Matcher account = ACCOUNT.matcher(text);
        return element.normalName().equals("blockquote") && account.find() ? account.group(1) : null;
    }

    private static @Nullable OffsetDateTime date(Element element) {
        Element time = element.selectFirst("time[datetime]");
        if (time != null) {
            return Timestamps.parse(time.attr("datetime")).orElse(null);
        }
        Elements links = element.select("a[href]");
        return links.isEmpty()
                ? null
                : Timestamps.read(PlainText.fold(links.get(links.size() - 1).text()))
                        .filter(Timestamp::dated)
                        .map(Timestamp::moment)
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
