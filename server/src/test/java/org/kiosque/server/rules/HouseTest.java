package org.kiosque.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;

class HouseTest {

    @TempDir
    Path folder;

    @Test
    void namesOfOnesOwnAreFoundInArticles() throws IOException {
        Files.writeString(folder.resolve("names.txt"), "# ours\nclub:port O fr=Dockers du Port\nnot a line\n");
        House house = House.read(folder);
        Document document = new Document("x", "", "Hier, les Dockers du Port ont gagné.", "fr", null, null, null);
        assertThat(house.names().unread()).containsExactly("not a line");
        assertThat(Analyzer.analyze(document, List.of(), house.names()).entities())
                .extracting(Analysis.Entity::entity)
                .containsExactly("club:port");
    }

    @Test
    void aFolderWithoutAnythingOfOnesOwnIsPlain() {
        assertThat(House.read(folder).names().unread()).isEmpty();
    }
}
