package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int ALL = Press.PAPERS * Press.PAGES;

    @Test
    void furtherProcessesShareTheWorkAndOneThatIsKilledLosesNothing(@TempDir Path folder) throws IOException {
        try (var press = new Press()) {
            var list = Files.writeString(folder.resolve("list.opml"), press.list());
            var data = new DataFolder(folder.resolve("data"));
            var imported = Program.run("import", "--data", data.path().toString(), list.toString());
            assertThat(imported.out()).contains(Press.PAPERS + " feeds added");
            try (var killed = fetch(press, data);
                    var fetching = fetch(press, data)) {
                Await.until(LIMIT, killed::output, () -> press.log().size() > Press.PAPERS);
                killed.kill();
                List<String> before = press.log();
                try (var serving = Program.start(List.of(
                        "serve",
                        "--port",
                        "0",
                        "--pause",
                        "50",
                        "--allow",
                        "*.localhost:" + press.port(),
                        "--data",
                        data.path().toString()))) {
                    Await.until(
                            LIMIT,
                            () -> data.count() + "\n" + serving.output() + fetching.output(),
                            () -> data.count() == ALL && data.unindexed() == 0);
                }
                assertThat(data.articles())
                        .extracting(DataFolder.Filed::address)
                        .doesNotHaveDuplicates();
                assertThat(press.log()).containsAll(before);
                assertThat(visits(press)).hasSizeLessThan(ALL + Press.PAPERS + 30);
            }
        }
    }

    /** What was asked for feeds and pages; icons are asked for meanwhile where a dead process's lease is waited for. */
    private static List<String> visits(Press press) {
        return press.log().stream()
                .filter(path -> !path.endsWith("/") && !path.endsWith("/favicon.ico"))
                .toList();
    }

    private static Program fetch(Press press, DataFolder data) {
        return Program.start(List.of(
                "fetch",
                "--pause",
                "50",
                "--allow",
                "*.localhost:" + press.port(),
                "--data",
                data.path().toString()));
    }
}
