package org.kiosque.engine.extract.block;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;

/** What the addresses of social networks and players tell: which it is, and who posted. */
final class Networks {

    private static final String PODCAST = "Podcast";
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("dai.ly", "Dailymotion"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("threads.net", "Threads"),
            Map.entry("threads.com", "Threads"),
            Map.entry("reddit.com", "Reddit"),
            Map.entry("redditmedia.com", "Reddit"),
            Map.entry("t.me", "Telegram"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("deezer.com", "Deezer"),
            Map.entry("podcasts.apple.com", PODCAST),
            Map.entry("acast.com", PODCAST),
            Map.entry("ausha.co", PODCAST),
            Map.entry("simplecast.com", PODCAST),
            Map.entry("megaphone.fm", PODCAST),
            Map.entry("buzzsprout.com", PODCAST),
            Map.entry("libsyn.com", PODCAST),
            Map.entry("spreaker.com", PODCAST),
            Map.entry("audioboom.com", PODCAST),
            Map.entry("podbean.com", PODCAST),
            Map.entry("omny.fm", PODCAST),
            Map.entry("art19.com", PODCAST),
            Map.entry("podigee.io", PODCAST),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("flo.uri.sh", "Flourish"));
    private static final Set<String> PLAYERS =
            Set.of("YouTube", "Vimeo", "Dailymotion", "Twitch", "TikTok", "SoundCloud", "Spotify", "Deezer", PODCAST);
    private static final Pattern ASKED_VIDEO = Pattern.compile("(?:^|&)video=(\\w{5,20})");
    private static final Pattern MASTODON =
            Pattern.compile("/@(?<name>[\\w.]{1,60})(?:@[\\w.-]{1,80})?/\\d{8,25}(?<embed>/embed)?/?");
    private static final Pattern POST = Pattern.compile(
            "(?i)/(?:status|statuses|posts?|p|reel|video|videos|watch|comments|episode|embed|shorts)(?:/|$|\\?)|/\\d{4,20}/?$|^/[\\w-]{11}$");
    private static final Pattern VIDEO = Pattern.compile("/(?:embed|v|shorts)/([\\w-]{6,20})");
    private static final Pattern NUMBER = Pattern.compile("/(?:video/|embed/video/)?(\\w{5,20})/?$");
    private static final Pattern OWNER = Pattern.compile("^/(@?[\\w.-]{2,60})/(?:status|statuses|posts?|videos?)/");

    private Networks() {}

    /** The network's or player's name, or null where the address is none's. */
    static @Nullable String of(String source) {
        URI url =
                Urls.parse(source.startsWith("//") ? "https:" + source : source).orElse(null);
        if (url == null) {
            return null;
        }
        String host = url.getHost();
        while (!host.isEmpty()) {
            String known = HOSTS.get(host);
            if (known != null) {
                return known;
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? "" : host.substring(dot + 1);
        }
        return MASTODON.matcher(path(url)).matches() ? "Mastodon" : null;
    }

    /** Whether a network plays rather than shows posts. */
    static boolean plays(String network) {
        return PLAYERS.contains(network);
    }

    /** Whether an address is that of one post or video rather than of an account. */
    static boolean single(String source) {
        URI url = Urls.parse(source).orElse(null);
        return url != null
                && of(source) != null
                && (POST.matcher(path(url)).find()
                        || MASTODON.matcher(path(url)).matches()
                        || String.valueOf(url.getRawQuery()).startsWith("v="));
    }

    /** The page that a player or a frame stands for. */
    static URI page(URI url) {
        String path = path(url);
        return switch (Objects.requireNonNullElse(of(url.toString()), "")) {
            case "YouTube" -> page(VIDEO.matcher(path), "https://www.youtube.com/watch?v=", url);
            case "Vimeo" -> path.startsWith("/video/") ? page(NUMBER.matcher(path), "https://vimeo.com/", url) : url;
            case "Dailymotion" -> dailymotion(url);
            case "Mastodon" -> mastodon(url);
            default -> url;
        };
    }

    private static URI page(Matcher number, String before, URI otherwise) {
        return number.find() ? URI.create(before + number.group(1)) : otherwise;
    }

    private static URI mastodon(URI url) {
        Matcher post = MASTODON.matcher(path(url));
        if (!post.matches() || post.group("embed") == null) {
            return url;
        }
        String whole = url.toString();
        return URI.create(whole.substring(0, whole.lastIndexOf("/embed")));
    }

    private static URI dailymotion(URI url) {
        Matcher asked = ASKED_VIDEO.matcher(String.valueOf(url.getRawQuery()));
        Matcher number = NUMBER.matcher(path(url));
        String video =
                asked.find() ? asked.group(1) : path(url).contains("/video/") && number.find() ? number.group(1) : "";
        return video.isEmpty() ? url : URI.create("https://www.dailymotion.com/video/" + video);
    }

    /** Who posted, as the address names the account, or null. */
    static @Nullable String owner(URI url) {
        Matcher mastodon = MASTODON.matcher(path(url));
        if (mastodon.matches()) {
            return "@" + mastodon.group("name") + "@" + url.getHost();
        }
        Matcher owner = OWNER.matcher(path(url));
        String name = owner.find() ? owner.group(1) : "Telegram".equals(of(url.toString())) ? first(url) : "";
        boolean placeholder = name.equals("i") || name.isEmpty() || name.equals("profile");
        return placeholder ? null : name.startsWith("@") || "Facebook".equals(of(url.toString())) ? name : "@" + name;
    }

    private static String first(URI url) {
        String[] steps = path(url).split("/", -1);
        return steps.length > 2 ? steps[1] : "";
    }

    private static String path(URI url) {
        return Objects.requireNonNullElse(url.getRawPath(), "");
    }
}
