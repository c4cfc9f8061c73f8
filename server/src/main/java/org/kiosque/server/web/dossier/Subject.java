package org.kiosque.server.web.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.kiosque.server.web.page.Paths;

/** What a brief is made of. */
sealed interface Subject {

    /** The page of its brief. */
    String path();

    /** What this page is to be told besides questions. */
    List<Field> fields();

    /** Where its articles are listed. */
    String list();

    /** One value in an address. */
    record Field(String name, String value) {}

    /** The articles of a story. */
    record Story(long id) implements Subject {
        @Override
        public String path() {
            return list() + "/dossier";
        }

        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public String list() {
            return "/story/" + id;
        }
    }

    /** The newest articles with a hashtag. */
    record Hashtag(String slug) implements Subject {
        @Override
        public String path() {
            return BRIEF;
        }

        @Override
        public List<Field> fields() {
            return List.of(new Field("tag", slug));
        }

        @Override
        public String list() {
            return "/tag/" + Paths.segment(slug);
        }
    }

    /** The best articles that a search finds. */
    record Search(String words) implements Subject {
        @Override
        public String path() {
            return BRIEF;
        }

        @Override
        public List<Field> fields() {
            return List.of(new Field("search", words));
        }

        @Override
        public String list() {
            return "/search?q=" + Paths.segment(words);
        }
    }

    /** Articles that the reader chose. */
    record Selection(List<Long> articles) implements Subject {

        /** Nothing was chosen. */
        static final Selection NONE = new Selection(List.of());

        public Selection {
            articles = List.copyOf(articles);
        }

        @Override
        public String path() {
            return BRIEF;
        }

        @Override
        public List<Field> fields() {
            return articles.stream()
                    .map(article -> new Field("article", article.toString()))
                    .toList();
        }

        @Override
        public String list() {
            return articles.size() == 1 ? "/article/" + articles.getFirst() : "/";
        }
    }

    /** All articles, as far as they have to do with a question. */
    record Everything(String question) implements Subject {
        @Override
        public String path() {
            return "/ask";
        }

        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public String list() {
            return "/";
        }
    }

    /** The path of the briefs that have no page of their own. */
    String BRIEF = "/brief";

    /** Where answers come as a stream. */
    default String stream() {
        String fields = fields().stream()
                .map(field -> field.name() + "=" + Paths.segment(field.value()))
                .collect(Collectors.joining("&"));
        return path() + "/stream" + (fields.isEmpty() ? "" : "?" + fields);
    }
}
