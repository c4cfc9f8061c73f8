package org.kiosque.bench.feeds;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.text.Timestamps;

/**
 * Compares a feed with what the tests of other parsers expect of it. Our titles and summaries are plain text and our
 * contents sanitised, so an expected text is brought into the same form before it is compared.
 */
final class FeedFacts {
    private final Feed feed;
    private final URI base;

    FeedFacts(Feed feed, URI base) {
        this.feed = feed;
        this.base = base;
    }

    /**
     * Judges one expectation.
     *
     * @param path names and indexes parted by dots, such as {@code entries.0.content.0.value}
     */
    Verdict judge(String path, String expected) {
        String[] names = path.split("\\.", -1);
        if (names.length < 2) {
            return Verdict.OUTSIDE;
        }
        if (!names[0].equals("entries") && !names[0].equals("items")) {
            int first = names[0].equals("feed") ? 1 : 0;
            return ofFeed(rest(names, first), expected);
        }
        int index = Integer.parseInt(names[1]);
        if (names.length < 3) {
            return Verdict.OUTSIDE;
        }
        String rest = rest(names, 2);
        Entry missing =
                new Entry("", null, "", null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
        return ofEntry(index < feed.entries().size() ? feed.entries().get(index) : missing, rest, expected);
    }

    private static String rest(String[] names, int first) {
        StringBuilder rest = new StringBuilder();
        for (int i = first; i < names.length; i++) {
            rest.append(i == first ? "" : ".").append(names[i]);
        }
        return rest.toString();
    }

    private Verdict ofFeed(String path, String expected) {
        return switch (path) {
            case "title", "title_detail.value" -> text(feed.title(), expected);
            case "tagline", "subtitle", "description", "tagline_detail.value", "subtitle_detail.value" ->
                text(feed.description(), expected);
            case "link", "home_page_url" -> address(feed.home(), expected);
            case "links.0" -> address(feed.home() == null ? feed.self() : feed.home(), expected);
            case "feedType" -> verdict(kind(feed.format()).equals(expected));
            case "feedVersion", "version" ->
                verdict((feed.format() + ' ').contains(' ' + expected)
                        || (feed.format().equals("RSS") && expected.isEmpty()));
            case "feedLink", "feed_url" -> address(feed.self(), expected);
            case "language" -> language(feed.language(), expected);
            case "image.url", "image.href", "icon", "logo" -> address(feed.icon(), expected);
            case "ttl" ->
                verdict(feed.pace().between() != null
                        && String.valueOf(feed.pace().between().toMinutes()).equals(expected.strip()));
            case "next_url" -> address(feed.next(), expected);
            default -> Verdict.OUTSIDE;
        };
    }

    private static String kind(String format) {
        return format.startsWith("RSS") ? "rss" : format.startsWith("Atom") ? "atom" : "json";
    }

    private Verdict ofEntry(Entry entry, String path, String expected) {
        return switch (path) {
            case "title", "title_detail.value" -> text(entry.title(), expected);
            case "summary", "description", "summary_detail.value" ->
                either(entry.content().text(), entry.summary().text(), expected);
            case "content", "content.value", "content.0.value", "content_html" ->
                either(entry.content().text(), entry.summary().text(), expected);
            case "content_text" ->
                entry.content().isEmpty() ? text(entry.summary().text(), expected) : Verdict.OUTSIDE;
            case "link", "url", "links.0", "links.0.href" -> address(entry.link(), expected);
            case "id", "guid", "guid.value" -> verdict(entry.id().equals(plain(expected)));
            case "published",
                    "published_parsed",
                    "publishedParsed",
                    "pubDate",
                    "pubDateParsed",
                    "issued_parsed",
                    "created_parsed",
                    "date_published" -> moment(entry.published(), expected);
            case "updated", "updated_parsed", "updatedParsed", "modified_parsed", "date_modified" ->
                moment(entry.updated(), expected) == Verdict.PASSED
                        ? Verdict.PASSED
                        : moment(entry.published(), expected);
            case "language", "title_detail.language", "summary_detail.language", "content.0.language" ->
                language(entry.language(), expected);
            case "image", "image.url", "image.href" -> address(first(entry.pictures()), expected);
            case "category" -> text(first(entry.tags()), expected);
            case "comments" ->
                address(entry.discussion() == null ? null : entry.discussion().page(), expected);
            case "slash_comments", "thr_total" ->
                verdict(entry.discussion() != null
                        && expected.equals(String.valueOf(entry.discussion().comments())));
            default -> inList(entry, path, expected);
        };
    }

    private Verdict inList(Entry entry, String path, String expected) {
        String[] names = path.split("\\.", -1);
        boolean single = names[0].equals("author") || names[0].equals("author_detail") || names[0].equals("enclosure");
        int index = names.length > 1 && Character.isDigit(names[1].charAt(0)) ? Integer.parseInt(names[1]) : 0;
        String last = names[names.length - 1];
        if (!single && names.length < 2) {
            return Verdict.OUTSIDE;
        }
        return switch (names[0]) {
            case "author", "author_detail", "authors" -> author(nth(entry.authors(), index), last, expected);
            case "tags", "categories" ->
                last.equals("scheme") || last.equals("domain") || (last.equals("label") && names.length > 3)
                        ? Verdict.OUTSIDE
                        : verdict(entry.tags().contains(plain(expected)));
            case "enclosures", "enclosure", "attachments" -> file(entry, last, expected);
            case "media_thumbnail", "media_content" ->
                last.equals("url") ? verdict(entry.pictures().toString().contains(expected)) : Verdict.OUTSIDE;
            default -> Verdict.OUTSIDE;
        };
    }

    private static Verdict author(@Nullable String name, String field, String expected) {
        return switch (field) {
            case "name", "author", "0" -> {
                int mail = expected.indexOf('@');
                int bracket = expected.indexOf('(');
                boolean onlyMail = mail >= 0 && bracket < 0;
                String wanted = mail > bracket && bracket > 0 ? expected.substring(0, bracket) : expected;
                yield onlyMail ? Verdict.OUTSIDE : text(name, wanted);
            }
            default -> Verdict.OUTSIDE;
        };
    }

    /** Pictures are kept apart from the other files in our model, and without their type and size. */
    private static Verdict file(Entry entry, String field, String expected) {
        boolean picture = !entry.pictures().isEmpty();
        return switch (field) {
            case "url", "href" -> {
                boolean kept = entry.enclosures().stream()
                        .anyMatch(file -> file.url().toString().equals(expected));
                yield verdict(kept || entry.pictures().toString().contains(expected));
            }
            case "type", "mime_type" ->
                verdict((expected.startsWith("image/") && picture)
                        || entry.enclosures().stream().anyMatch(file -> expected.equals(file.type())));
            case "length", "size_in_bytes" -> {
                boolean kept =
                        entry.enclosures().stream().anyMatch(file -> expected.equals(String.valueOf(file.bytes())));
                yield kept ? Verdict.PASSED : picture ? Verdict.OUTSIDE : Verdict.FAILED;
            }
            default -> Verdict.OUTSIDE;
        };
    }

    /** Markup worth keeping has to be in the content; a text without any may be in the summary. */
    private Verdict either(@Nullable String content, @Nullable String summary, String expected) {
        String wanted = Sanitizer.clean(expected, base).strip();
        if (wanted.indexOf('<') >= 0) {
            return verdict(content != null && content.strip().equals(wanted));
        }
        if (wanted.isEmpty()) {
            return verdict(content == null || content.isBlank());
        }
        return text(summary, expected) == Verdict.PASSED ? Verdict.PASSED : text(content, expected);
    }

    private static Verdict text(@Nullable String found, String expected) {
        String ours = folded(found == null ? "" : found);
        String wanted = plain(expected);
        if (wanted.isEmpty() && !expected.isBlank()) {
            return Verdict.OUTSIDE;
        }
        boolean same = wanted.equals(ours) || folded(expected).equals(ours);
        return verdict(same || wanted.equals(plain(ours)));
    }

    private static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return folded(marked ? Sanitizer.text(text) : text);
    }

    private static String folded(String text) {
        return text.replaceAll("(?U)[\\s\\p{Z}]+", " ").strip();
    }

    private static Verdict address(@Nullable URI found, String expected) {
        if (expected.isEmpty()) {
            return verdict(found == null);
        }
        return verdict(found != null
                && (found.toString().equalsIgnoreCase(expected)
                        || found.toString().equals(expected + "/")));
    }

    private static Verdict language(@Nullable String found, String expected) {
        return verdict(Objects.toString(found, "").equalsIgnoreCase(expected.replace('_', '-')));
    }

    private static Verdict moment(@Nullable OffsetDateTime found, String expected) {
        Optional<OffsetDateTime> wanted = Timestamps.parse(expected);
        if (wanted.isEmpty()) {
            return Verdict.OUTSIDE;
        }
        return verdict(found != null && found.toEpochSecond() == wanted.get().toEpochSecond());
    }

    private static <T> @Nullable T first(List<T> list) {
        return nth(list, 0);
    }

    private static <T> @Nullable T nth(List<T> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static Verdict verdict(boolean passed) {
        return passed ? Verdict.PASSED : Verdict.FAILED;
    }
}
