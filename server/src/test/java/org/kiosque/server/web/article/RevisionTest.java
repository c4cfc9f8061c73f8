package org.kiosque.server.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.extract.Article;

class RevisionTest {

    private static final String MORNING = "2025-08-15T08:00:00+02:00";
    private static final String EVENING = "2025-08-15T20:00:00+02:00";

    @Test
    void aChangeWithoutALaterDateOfChangeIsSilent() {
        assertThat(new Revision(article("14 000", null), article("15 000", null)).isSilent())
                .isTrue();
        assertThat(new Revision(article("14 000", MORNING), article("15 000", MORNING)).isSilent())
                .isTrue();
    }

    @Test
    void aChangeThatThePageDatesIsNone() {
        assertThat(new Revision(article("14 000", MORNING), article("15 000", EVENING)).isSilent())
                .isFalse();
        assertThat(new Revision(article("14 000", null), article("15 000", EVENING)).isSilent())
                .isFalse();
    }

    @Test
    void aTextThatStayedTheSameHidesNothing() {
        assertThat(new Revision(article("14 000", MORNING), article("14 000", MORNING)).isSilent())
                .isFalse();
    }

    private static Article article(String text, @Nullable String modified) {
        return new Article(
                URI.create("https://a.example/1"),
                "Pont",
                null,
                List.of(),
                null,
                null,
                modified == null ? null : OffsetDateTime.parse(modified),
                "fr",
                null,
                null,
                text,
                List.of(),
                List.of(),
                List.of(),
                Article.Kind.ARTICLE,
                false,
                1,
                Map.of());
    }
}
