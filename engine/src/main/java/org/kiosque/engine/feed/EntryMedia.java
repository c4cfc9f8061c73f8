package org.kiosque.engine.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.html.Urls;

/** Pictures and attached files of one entry, gathered from the modules that can carry them. */
final class EntryMedia {
    private static final int MOST = 100;
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "bmp");

    private static final List<String> ADDRESSES = List.of("href", "url", "src", "rdf:resource");

    private record Sized(URI url, long width) {}

    private final List<Sized> images = new ArrayList<>();
    private final Set<URI> minor = new LinkedHashSet<>();
    private final Map<URI, Enclosure> enclosures = new LinkedHashMap<>();
    private final @Nullable Duration duration;
    private String latest = "";

    EntryMedia(Tag entry) {
        duration = Durations.parse(entry.textOf("itunes:duration"));
        entry.all("enclosure").forEach(tag -> file(tag, "url"));
        EntryLinks.links(entry, "enclosure").forEach(tag -> file(tag, "href"));
        media(entry, 0);
        entry.all("itunes:image", "image", "podcast:image", "webfeeds:featuredimage")
                .forEach(this::image);
        entry.all("image:image").forEach(image -> address(image, "image:loc").ifPresent(minor::add));
    }

    /** The pictures, widest first; those of unknown width follow in document order, previews last. */
    List<URI> images() {
        if (images.isEmpty() && minor.isEmpty()) {
            return List.of();
        }
        if (images.size() + minor.size() == 1) {
            return minor.isEmpty() ? List.of(images.getFirst().url()) : List.copyOf(minor);
        }
        if (images.size() > 1) {
            images.sort(Comparator.comparingLong(Sized::width).reversed());
        }
        Set<URI> urls = new LinkedHashSet<>();
        images.forEach(image -> urls.add(image.url()));
        urls.addAll(minor);
        return urls.stream().limit(MOST).toList();
    }

    List<Enclosure> enclosures() {
        return List.copyOf(enclosures.values());
    }

    /** Media RSS nests contents and previews in groups and contents. */
    private void media(Tag tag, int depth) {
        if (depth > 4) {
            return;
        }
        for (Tag media : tag.all("media:content", "media:group", "media:thumbnail")) {
            switch (media.localName()) {
                case "content" -> file(media, "url");
                case "thumbnail" -> address(media).ifPresent(minor::add);
                default -> {}
            }
            media(media, depth + 1);
        }
    }

    private static Optional<URI> address(Tag thumbnail) {
        return EntryLinks.attribute(thumbnail, "url").or(() -> EntryLinks.text(thumbnail));
    }

    private static Optional<URI> address(Tag image, String name) {
        return image.find(name).flatMap(EntryLinks::text);
    }

    private void file(Tag tag, String attribute) {
        String written = tag.attribute(attribute);
        if (isKnown(written)) {
            return;
        }
        Optional<URI> found = EntryLinks.attribute(tag, attribute)
                .or(() -> tag.name().equals("enclosure") ? Urls.parse(tag.text()) : Optional.empty());
        if (found.isEmpty()) {
            return;
        }
        URI url = found.get();
        String type = tag.attribute("type").toLowerCase(Locale.ROOT);
        if (isPicture(tag, url, type)) {
            images.add(new Sized(url, number(tag.attribute("width"))));
        } else if (!isPage(tag, type) && enclosures.size() < MOST) {
            enclosures.putIfAbsent(url, enclosure(tag, url, type));
        }
    }

    /** Whether that address was met before: feeds name one file by several modules. */
    private boolean isKnown(String written) {
        boolean known = written.equals(latest) && written.startsWith("http");
        latest = written;
        return known;
    }

    private Enclosure enclosure(Tag tag, URI url, String type) {
        long bytes = number(tag.attribute("length").isEmpty() ? tag.attribute("filesize") : tag.attribute("length"));
        Duration own = Durations.parse(tag.attribute("duration"));
        return new Enclosure(url, type.isEmpty() ? null : type, bytes > 0 ? bytes : null, own == null ? duration : own);
    }

    private static boolean isPage(Tag tag, String type) {
        return type.startsWith("text/html") || tag.attribute("medium").equals("document");
    }

    private static boolean isPicture(Tag tag, URI url, String type) {
        if (!type.isEmpty() || tag.has("medium")) {
            return type.startsWith("image/") || tag.attribute("medium").equalsIgnoreCase("image");
        }
        String path = url.getPath() == null ? "" : url.getPath();
        return PICTURES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void image(Tag image) {
        for (String attribute : ADDRESSES) {
            Optional<URI> url = EntryLinks.attribute(image, attribute);
            if (url.isPresent()) {
                images.add(new Sized(url.get(), 0));
                return;
            }
        }
        Optional<URI> url = image.hasTags() ? address(image, "url") : EntryLinks.text(image);
        url.ifPresent(found -> images.add(new Sized(found, 0)));
    }

    private static long number(String figures) {
        long number = 0;
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(i) - '0';
            if (figure < 0 || figure > 9 || figures.length() > 15) {
                return 0;
            }
            number = number * 10 + figure;
        }
        return number;
    }
}
