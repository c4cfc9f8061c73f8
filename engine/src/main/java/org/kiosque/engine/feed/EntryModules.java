package org.kiosque.engine.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.html.Urls;

/** What the modules for podcasts, threads, comments and places tell of an entry. */
final class EntryModules {
    private static final int MOST = 50;
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
    private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private EntryModules() {}

    static @Nullable Podcast podcast(Tag entry) {
        List<Podcast.Transcript> transcripts = new ArrayList<>();
        for (Tag tag : entry.all("podcast:transcript")) {
            if (transcripts.size() < MOST) {
                EntryLinks.attribute(tag, "url").ifPresent(url -> transcripts.add(transcript(tag, url)));
            }
        }
        URI chapters = entry.find("podcast:chapters")
                .flatMap(tag -> EntryLinks.attribute(tag, "url"))
                .orElse(null);
        return chapters == null && transcripts.isEmpty() ? null : new Podcast(chapters, transcripts);
    }

    private static Podcast.Transcript transcript(Tag tag, URI url) {
        String type = tag.attribute("type");
        return new Podcast.Transcript(url, type.isEmpty() ? null : type, Languages.tag(tag.attribute("language")));
    }

    static @Nullable Discussion discussion(Tag entry) {
        List<Tag> replies = EntryLinks.links(entry, "replies");
        URI page = EntryLinks.written(entry, "comments")
                .or(() -> EntryLinks.related(entry, "replies"))
                .orElse(null);
        String told = entry.textOf("slash:comments", "thr:total");
        Integer count =
                count(told.isEmpty() && !replies.isEmpty() ? replies.getFirst().attribute("thr:count") : told);
        URI inReplyTo = entry.find("thr:in-reply-to")
                .flatMap(tag -> EntryLinks.attribute(tag, "href").or(() -> Urls.parse(tag.attribute("ref"))))
                .orElse(null);
        return page == null && count == null && inReplyTo == null ? null : new Discussion(page, count, inReplyTo);
    }

    private static @Nullable Integer count(String figures) {
        boolean plain = !figures.isEmpty() && figures.length() < 10;
        return plain && figures.chars().allMatch(sign -> sign >= '0' && sign <= '9') ? Integer.valueOf(figures) : null;
    }

    static @Nullable Place place(Tag entry) {
        String point = entry.textOf("georss:point");
        if (point.isEmpty()) {
            point = entry.find("georss:where")
                    .flatMap(where -> where.find("gml:point"))
                    .map(gml -> gml.textOf("gml:pos"))
                    .orElse("");
        }
        if (point.isEmpty()) {
            Tag holder = entry.find("geo:point").orElse(entry);
            point = holder.textOf("geo:lat") + ' ' + holder.textOf("geo:long");
        }
        return point(point.strip()).orElse(null);
    }

    private static Optional<Place> point(String written) {
        String[] degrees = written.length() > 100 ? new String[0] : BLANKS.split(written, -1);
        boolean pair = degrees.length == 2
                && DEGREES.matcher(degrees[0]).matches()
                && DEGREES.matcher(degrees[1]).matches();
        double latitude = pair ? Double.parseDouble(degrees[0]) : Double.NaN;
        double longitude = pair ? Double.parseDouble(degrees[1]) : Double.NaN;
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? Optional.of(new Place(latitude, longitude)) : Optional.empty();
    }
}
