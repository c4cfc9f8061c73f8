package org.kiosque.server.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kiosque.server.json.Json;

class OriginTest {

    @Test
    void whatAModelWroteIsToldApartFromWhatIsTakenFromArticles() {
        var taken = Json.read(Origin.extract(".panel", List.of(7L)).toString(), Map.class);
        assertThat(taken).containsEntry("cssSelector", ".panel").doesNotContainKey("digitalSourceType");
        assertThat(taken).containsEntry("isBasedOn", List.of("/article/7"));
        var generated = Json.read(
                Origin.generated(".generated", "small", "2025-08-15T10:00:00Z", List.of(7L, 9L))
                        .toString(),
                Map.class);
        assertThat(generated)
                .containsEntry("digitalSourceType", "https://schema.org/TrainedAlgorithmicMediaDigitalSource")
                .containsEntry("creator", Map.of("@type", "SoftwareApplication", "name", "small"));
    }

    @Test
    void aModelsNameCanNotEndTheScript() {
        String name = "</script><script>alert(1)</script>";
        String json = Origin.generated(".generated", name, "", List.of()).toString();
        assertThat(json).doesNotContain("<");
        assertThat(Json.read(json, Map.class))
                .extracting("creator")
                .isEqualTo(Map.of("@type", "SoftwareApplication", "name", name));
    }
}
