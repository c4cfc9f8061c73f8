package org.kiosque.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiosque.server.doctor.Finding.Grade.FAULT;
import static org.kiosque.server.doctor.Finding.Grade.GOOD;
import static org.kiosque.server.doctor.Finding.Grade.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.lines.Session;
import org.kiosque.server.store.FolderLock;

class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void anOldJavaIsAFault() {
        assertThat(Machine.java(17, "17.0.15").grade()).isEqualTo(FAULT);
        assertThat(Machine.java(25, "25.0.3")).hasToString("✓ Java 25.0.3");
    }

    @Test
    void littleMemoryIsToldWithWhatToDo() {
        assertThat(Machine.memory(300L << 20).grade()).isEqualTo(FAULT);
        assertThat(Machine.memory(700L << 20).grade()).isEqualTo(WARNING);
        assertThat(Machine.memory(4L << 30)).hasToString("✓ Memory: 4096 MB");
        assertThat(Machine.memory()).isGreaterThan(100L << 20);
    }

    @Test
    void aClockThatWasNeverSetIsAFault() {
        assertThat(Machine.clock(at("1970-01-01T00:00:00Z")).grade()).isEqualTo(FAULT);
        assertThat(Machine.clock(at("2026-11-23T05:00:00Z"))).hasToString("✓ Clock: 2026-11-23 05:00 Z");
    }

    @Test
    void aLanguageThatPagesDoNotSpeakIsAWarning() {
        assertThat(Machine.language(Locale.FRANCE).grade()).isEqualTo(GOOD);
        assertThat(Machine.language(Locale.GERMANY).grade()).isEqualTo(WARNING);
    }

    @Test
    void aFolderThatIsAFileIsAFault() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Surroundings.folder(file).grade()).isEqualTo(FAULT);
        assertThat(Surroundings.folder(file.resolve("below")).grade()).isEqualTo(FAULT);
    }

    @Test
    void aFolderThatIsMissingWillBeMade() {
        assertThat(Surroundings.folder(folder.resolve("a/b")).what()).contains("will be made");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsAFault() {
        assertThat(Surroundings.space("Folder", 10L << 20).grade()).isEqualTo(FAULT);
        assertThat(Surroundings.space("Folder", 500L << 20).grade()).isEqualTo(WARNING);
        assertThat(Surroundings.space("Folder", 5L << 30).grade()).isEqualTo(GOOD);
    }

    @Test
    void aFolderInUseIsAWarning() {
        try (var lock = FolderLock.take(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(Surroundings.folder(folder).grade()).isEqualTo(WARNING);
        }
    }

    @Test
    void aPortInUseIsAFaultUnlessKiosqueItselfRuns() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Surroundings.port(taken.getLocalPort(), false).grade()).isEqualTo(FAULT);
            assertThat(Surroundings.port(taken.getLocalPort(), true).grade()).isEqualTo(GOOD);
        }
        assertThat(Surroundings.port(0, false).grade()).isEqualTo(GOOD);
    }

    @Test
    void noNetworkIsAWarning() throws IOException {
        assertThat(Surroundings.network(List.of("no.such.host.invalid"), 443).grade())
                .isEqualTo(WARNING);
        try (var near = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Surroundings.network(List.of("127.0.0.1"), near.getLocalPort())
                            .grade())
                    .isEqualTo(GOOD);
        }
    }

    @Test
    void theExitCodeTellsWhetherSomethingIsWrong() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var sick = doctor("--data", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(sick.code()).isEqualTo(1);
            assertThat(sick.lines()).hasSize(7).anyMatch(line -> line.startsWith("✗ Port") && line.contains("--port"));
        }
        assertThat(doctor("--data", folder.toString(), "--port", "0").code()).isZero();
        assertThat(doctor("--port", "70000").code()).isEqualTo(2);
    }

    private Session doctor(String... arguments) {
        var all = new ArrayList<String>(List.of("doctor"));
        all.addAll(List.of(arguments));
        return Session.run(console -> List.of(new DoctorCommand(console, folder)), "", all.toArray(String[]::new));
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }
}
