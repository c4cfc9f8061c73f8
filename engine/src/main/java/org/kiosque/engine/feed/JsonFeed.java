package org.kiosque.engine.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
public final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFeed() {}

    /** The feed as one JSON object, indented. */
    public static String write(Feed feed) {
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION).put("title", feed.title());
        put(root, "home_page_url", feed.home());
        put(root, "feed_url", feed.self());
        put(root, "description", feed.description());
        put(root, "next_url", feed.next());
        put(root, "icon", feed.icon());
        put(root, "language", feed.language());
        if (!feed.hubs().isEmpty()) {
            ArrayNode hubs = root.putArray("hubs");
            feed.hubs().forEach(hub -> hubs.addObject().put("type", "WebSub").put("url", hub.toString()));
        }
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> write(entry, items.addObject()));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Entry entry, ObjectNode item) {
        item.put("id", entry.id());
        put(item, "url", entry.link());
        if (!entry.title().isEmpty()) {
            item.put("title", entry.title());
        }
        text(entry, item);
        put(item, "date_published", entry.published());
        put(item, "date_modified", entry.updated());
        put(item, "language", entry.language());
        if (!entry.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            entry.authors().forEach(author -> authors.addObject().put("name", author));
        }
        if (!entry.tags().isEmpty()) {
            entry.tags().forEach(item.putArray("tags")::add);
        }
        List<URI> pictures = entry.pictures();
        if (!pictures.isEmpty()) {
            put(item, "image", pictures.getFirst());
        }
        attachments(entry.enclosures(), item);
        extension(entry, item);
    }

    /** What the standard has no place for stands in an object of its own, as the standard provides. */
    private static void extension(Entry entry, ObjectNode item) {
        if (entry.podcast() == null && entry.discussion() == null && entry.place() == null) {
            return;
        }
        ObjectNode own = item.putObject("_kiosque");
        if (entry.podcast() != null) {
            podcast(entry.podcast(), own);
        }
        if (entry.discussion() != null) {
            put(own, "comments_url", entry.discussion().page());
            put(own, "in_reply_to", entry.discussion().inReplyTo());
            if (entry.discussion().comments() != null) {
                own.put("comments", entry.discussion().comments());
            }
        }
        if (entry.place() != null) {
            own.put("latitude", entry.place().latitude());
            own.put("longitude", entry.place().longitude());
        }
    }

    private static void podcast(Podcast podcast, ObjectNode own) {
        put(own, "chapters_url", podcast.chapters());
        if (podcast.transcripts().isEmpty()) {
            return;
        }
        ArrayNode transcripts = own.putArray("transcripts");
        for (Podcast.Transcript transcript : podcast.transcripts()) {
            ObjectNode written = transcripts.addObject();
            put(written, "url", transcript.url());
            put(written, "mime_type", transcript.type());
            put(written, "language", transcript.language());
        }
    }

    /** One of the two forms of content is required, even if it is empty. */
    private static void text(Entry entry, ObjectNode item) {
        if (entry.content().isEmpty()) {
            item.put("content_text", entry.summary().text());
            return;
        }
        item.put("content_html", entry.content().text());
        if (!entry.summary().isEmpty()) {
            item.put("summary", entry.summary().text());
        }
    }

    /** An attachment's media type is required; what the feed doesn't tell is told as plain bytes. */
    private static void attachments(List<Enclosure> enclosures, ObjectNode item) {
        if (enclosures.isEmpty()) {
            return;
        }
        ArrayNode attachments = item.putArray("attachments");
        for (Enclosure enclosure : enclosures) {
            String type = enclosure.type();
            ObjectNode attachment =
                    attachments.addObject().put("url", enclosure.url().toString());
            attachment.put("mime_type", type == null ? "application/octet-stream" : type);
            if (enclosure.bytes() != null) {
                attachment.put("size_in_bytes", enclosure.bytes());
            }
            if (enclosure.duration() != null) {
                attachment.put("duration_in_seconds", enclosure.duration().toSeconds());
            }
        }
    }

    private static void put(ObjectNode object, String name, @Nullable URI value) {
        put(object, name, value == null ? null : value.toString());
    }

    private static void put(ObjectNode object, String name, @Nullable OffsetDateTime value) {
        put(object, name, value == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
