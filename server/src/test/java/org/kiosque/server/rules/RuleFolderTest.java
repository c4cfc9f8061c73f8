package org.kiosque.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void rulesStandInTheFolderOrInOneForEachPublisher() throws IOException {
        write("a.rules", "hosts = a.example\nbody = p");
        write("b/site.rules", "hosts = b.example\nbody = p");
        write("b/page.html", "<p>");
        var rules = RuleFolder.read(folder);
        assertThat(rules.find(URI.create("https://a.example/"))).isPresent();
        assertThat(rules.find(URI.create("https://b.example/"))).isPresent();
        assertThat(rules.find(URI.create("https://c.example/"))).isEmpty();
    }

    @Test
    void withoutAFolderThereAreNoRules() {
        assertThat(RuleFolder.read(folder.resolve("none")).find(URI.create("https://a.example/")))
                .isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsFileAndLine() throws IOException {
        write("a.rules", "hosts = a.example\nbdy = p");
        write("b/site.rules", "body = p");
        Files.write(folder.resolve("c.rules"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThatThrownBy(() -> RuleFolder.read(folder))
                .hasMessageContaining("a.rules, line 2: there is no key \"bdy\"")
                .hasMessageContaining("site.rules: it names no hosts")
                .hasMessageContaining("c.rules: it is not written in UTF-8");
    }
}
