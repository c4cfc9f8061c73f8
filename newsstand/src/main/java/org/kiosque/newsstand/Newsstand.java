package org.kiosque.newsstand;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All publishers of the sample newsstand and what they write. */
public final class Newsstand {
    private static final String ENDING = ".article";
    private static final String CORRECTION = ".v2";

    private final List<Publisher> publishers;
    private final List<Piece> pieces;
    private final Map<String, PageTemplate> templates;

    private Newsstand(List<Publisher> publishers, List<Piece> pieces, Map<String, PageTemplate> templates) {
        this.publishers = List.copyOf(publishers);
        this.pieces = List.copyOf(pieces);
        this.templates = Map.copyOf(templates);
    }

    /** Reads the newsstand that is shipped with the program. */
    public static Newsstand load() {
        String anchor = "/newsstand/fragments.html";
        URL url = Objects.requireNonNull(Newsstand.class.getResource(anchor), anchor);
        return of(ResourceFolder.read(url, anchor));
    }

    /** Reads a newsstand from its files: path → content. */
    static Newsstand of(Map<String, String> files) {
        List<Publisher> publishers = files.keySet().stream()
                .filter(path -> path.endsWith("/site.properties"))
                .map(path -> Publisher.parse(folder(path), file(files, path)))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        Map<String, PageTemplate> templates = new HashMap<>();
        for (Publisher publisher : publishers) {
            pieces.addAll(pieces(publisher, files));
            String page = file(files, publisher.folder() + "/page.html");
            templates.put(publisher.folder(), PageTemplate.of(file(files, "fragments.html"), page));
        }
        return new Newsstand(publishers, pieces, templates);
    }

    /** The publishers in the order of their folders. */
    public List<Publisher> publishers() {
        return publishers;
    }

    /** Every publisher's pieces, each publisher's newest first. */
    public List<Piece> pieces() {
        return pieces;
    }

    PageTemplate template(Publisher publisher) {
        return Objects.requireNonNull(templates.get(publisher.folder()));
    }

    /** The publisher's pieces, newest first. */
    public List<Piece> of(Publisher publisher) {
        return pieces.stream()
                .filter(piece -> piece.publisher().folder().equals(publisher.folder()))
                .toList();
    }

    private static List<Piece> pieces(Publisher publisher, Map<String, String> files) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(publisher.folder() + "/") && path.endsWith(ENDING))
                .filter(path -> !path.endsWith(CORRECTION + ENDING))
                .map(path -> piece(publisher, path, files))
                .sorted(Comparator.comparing(
                                (Piece piece) -> piece.first().published().toInstant())
                        .reversed())
                .toList();
    }

    private static Piece piece(Publisher publisher, String path, Map<String, String> files) {
        String stem = path.substring(0, path.length() - ENDING.length());
        String slug = stem.substring(stem.indexOf('/') + 1);
        @Nullable String corrected = files.get(stem + CORRECTION + ENDING);
        return new Piece(
                publisher,
                ArticleFile.parse(slug, file(files, path)),
                corrected == null ? null : ArticleFile.parse(slug, corrected));
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static String file(Map<String, String> files, String path) {
        String content = files.get(path);
        if (content == null) {
            throw new IllegalStateException("no file " + path);
        }
        return content;
    }
}
