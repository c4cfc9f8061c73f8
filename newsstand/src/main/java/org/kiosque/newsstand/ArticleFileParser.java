package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one article file, line by line. */
final class ArticleFileParser {
    private static final Set<String> KEYS = Set.of(
            "story",
            "title",
            "standfirst",
            "byline",
            "published",
            "modified",
            "section",
            "tags",
            "kind",
            "traits",
            "dispatch",
            "image");

    private final String slug;
    private final List<String> lines;
    private final Map<String, String> head = new HashMap<>();
    private final List<ArticleBlock> blocks = new ArrayList<>();
    private int at;

    ArticleFileParser(String slug, String content) {
        this.slug = slug;
        this.lines = content.lines().toList();
    }

    ArticleFile parse() {
        readHead();
        int bodyAt = at;
        readBody();
        if (blocks.isEmpty()) {
            throw malformed(bodyAt, "no body");
        }
        at = 0;
        return article();
    }

    private ArticleFile article() {
        String modified = head.get("modified");
        String image = head.get("image");
        return new ArticleFile(
                slug,
                required("story"),
                required("title"),
                head.get("standfirst"),
                list("byline"),
                time(required("published")),
                modified == null ? null : time(modified),
                required("section"),
                list("tags"),
                constant(ArticleFile.Kind.class, head.getOrDefault("kind", "article")),
                list("traits").stream()
                        .map(name -> constant(ArticleFile.Trait.class, name))
                        .collect(Collectors.toSet()),
                head.get("dispatch"),
                image == null ? null : picture(image),
                blocks);
    }

    private void readHead() {
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            String line = lines.get(at);
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            if (colon < 0 || !KEYS.contains(key)) {
                throw malformed(at, "no such key: " + key);
            }
            if (head.put(key, line.substring(colon + 1).strip()) != null) {
                throw malformed(at, key + " stands twice");
            }
        }
    }

    private void readBody() {
        for (; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.startsWith("- ")) {
                blocks.add(items());
            } else if (!line.isEmpty()) {
                blocks.add(line.startsWith("@") ? directive(line) : prose(line));
            }
        }
    }

    private ArticleBlock.Items items() {
        List<String> items = new ArrayList<>();
        for (; at < lines.size() && lines.get(at).startsWith("- "); at++) {
            items.add(lines.get(at).substring(2).strip());
        }
        at--;
        return new ArticleBlock.Items(items);
    }

    private ArticleBlock prose(String line) {
        if (line.startsWith("## ")) {
            return new ArticleBlock.Heading(line.substring(3).strip());
        }
        if (line.startsWith("#")) {
            throw malformed(at, "a section head begins with \"## \"");
        }
        if (line.startsWith("> ")) {
            return new ArticleBlock.BlockQuote(line.substring(2).strip());
        }
        if (at > 0 && isParagraph(lines.get(at - 1))) {
            throw malformed(at, "no empty line between two paragraphs");
        }
        return new ArticleBlock.Paragraph(line);
    }

    private static boolean isParagraph(String line) {
        return !line.isBlank() && !line.startsWith("@") && !line.startsWith("#") && !line.startsWith(">");
    }

    private ArticleBlock directive(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        return switch (name) {
            case "@image" -> new ArticleBlock.Figure(picture(rest));
            case "@also" -> also(fields(rest, 2));
            case "@post" -> post(fields(rest, 5));
            case "@video" -> video(fields(rest, 2));
            case "@live" -> live(fields(rest, 3));
            case "@table" -> table(rest);
            default -> throw malformed(at, "no such directive: " + name);
        };
    }

    private static ArticleBlock also(List<String> f) {
        return new ArticleBlock.ReadAlso(f.get(0), f.get(1));
    }

    private ArticleBlock post(List<String> f) {
        return new ArticleBlock.Post(f.get(0), f.get(1), time(f.get(2)), f.get(3), f.get(4));
    }

    private static ArticleBlock video(List<String> f) {
        return new ArticleBlock.Video(f.get(0), f.get(1));
    }

    private ArticleBlock live(List<String> f) {
        return new ArticleBlock.LiveEntry(time(f.get(0)), f.get(1), f.get(2));
    }

    private ArticleBlock table(String rest) {
        List<List<String>> rows = Arrays.stream(rest.split("\\|\\|", -1))
                .map(row ->
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
                .toList();
        int width = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw malformed(at, "the table's rows differ in length");
        }
        return new ArticleBlock.Table(rows);
    }

    private Picture picture(String value) {
        List<String> fields = fields(value, 3);
        return new Picture(fields.get(0), fields.get(1), fields.get(2));
    }

    private List<String> fields(String value, int count) {
        List<String> fields =
                Arrays.stream(value.split("\\|", count)).map(String::strip).toList();
        if (fields.size() != count || fields.getFirst().isEmpty()) {
            throw malformed(at, count + " fields expected, parted by |");
        }
        return fields;
    }

    private OffsetDateTime time(String value) {
        try {
            return OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            throw malformed(at, "no time: " + value);
        }
    }

    private String required(String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw malformed(0, "no " + key);
        }
        return value;
    }

    private List<String> list(String key) {
        @Nullable String value = head.get(key);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw malformed(at, "no such " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + name);
        }
    }

    private MalformedArticleException malformed(int line, String reason) {
        return new MalformedArticleException(slug + ".article", line + 1, reason);
    }
}
