package org.kiosque.server.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a checkout whose builder and JDK are shell scripts that tell what they are asked. */
class LauncherTest {

    private static final String BUILDER = """
            #!/bin/sh
            echo built >> builds
            sleep "${BUILD_SECONDS:-0}"
            if [ -n "${BUILD_FAILS:-}" ]; then echo "the compiler is unhappy"; exit 1; fi
            mkdir -p server/target && echo jar > server/target/kiosque.jar
            """;

    @TempDir
    Path folder;

    private Path checkout = Path.of("");
    private Path jdk = Path.of("");

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void aCheckoutWithSpacesInItsName() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(launcher(), checkout.resolve("kiosque"), StandardCopyOption.COPY_ATTRIBUTES);
        script(checkout.resolve("mvnw"), BUILDER);
        for (String module : List.of("engine", "newsstand", "server")) {
            Files.createDirectories(checkout.resolve(module).resolve("src"));
            Files.writeString(checkout.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        jdk = jdk("good jdk", "25.0.3");
    }

    @Test
    void itBuildsOnceAndRunsTheProgramWithItsArguments() throws Exception {
        var first = kiosque(Map.of(), "demo", "--port", "80 80");
        assertThat(first.err()).isEqualTo("Building Kiosque (first time: a few minutes)…\n");
        assertThat(first.out())
                .contains("[-jar]\n[" + checkout.toRealPath()
                        + "/server/target/kiosque.jar]\n[demo]\n[--port]\n[80 80]\n");
        assertThat(first.code()).isEqualTo(7);
        assertThat(kiosque(Map.of(), "demo").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhereASourceIsNewer() throws Exception {
        kiosque(Map.of());
        Path source = Files.writeString(checkout.resolve("engine/src/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(kiosque(Map.of()).err()).contains("the sources are newer");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("old jdk", "17.0.15");
        Files.move(jdk, Files.createDirectories(folder.resolve("home/.jdks")).resolve("25"));
        var result = kiosque(Map.of(
                "JAVA_HOME", old.toString(), "HOME", folder.resolve("home").toString()));
        assertThat(builds()).isEqualTo(1);
        assertThat(result.out()).doesNotContain("old jdk");
    }

    @Test
    void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
        needs99();
        var result = kiosque(Map.of(), "demo");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("Kiosque needs a JDK 99").hasLineCount(1);
        assertThat(builds()).isZero();
    }

    @Test
    void aJavaWithoutACompilerIsNotEnough() throws Exception {
        needs99();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"99\"\n");
        assertThat(kiosque(Map.of()).code()).isEqualTo(7);
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(kiosque(Map.of()).code()).isEqualTo(1);
    }

    @Test
    void aLinkAndAnotherFolderLeadToTheCheckout() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("middle"), Path.of("../a check out/kiosque"));
        Files.createSymbolicLink(bin.resolve("k"), bin.resolve("middle"));
        var result = finish(start(bin.resolve("k"), Map.of(), "serve"));
        assertThat(result.out()).contains(checkout.toRealPath() + "/server/target/kiosque.jar");
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLog() throws Exception {
        var result = kiosque(Map.of("BUILD_FAILS", "1"), "demo");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("build.log", "the compiler is unhappy");
        assertThat(result.out()).isEmpty();
        assertThat(kiosque(Map.of()).code()).isEqualTo(7);
    }

    @Test
    void aBuildThatWasBrokenOffIsDoneAgainThoughItLeftAJar() throws Exception {
        script(checkout.resolve("mvnw"), BUILDER + "kill -9 $PPID\n");
        kiosque(Map.of());
        assertThat(checkout.resolve("server/target/kiosque.jar")).exists();
        script(checkout.resolve("mvnw"), BUILDER);
        assertThat(kiosque(Map.of()).code()).isEqualTo(7);
        assertThat(builds()).isEqualTo(2);
        assertThat(kiosque(Map.of()).err()).isEmpty();
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        var slow = Map.of("BUILD_SECONDS", "2");
        var first = start(checkout.resolve("kiosque"), slow, "demo");
        var second = start(checkout.resolve("kiosque"), slow, "demo");
        var results = List.of(finish(first), finish(second));
        assertThat(results).extracting(Result::code).containsExactly(7, 7);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(checkout.resolve("build/lock"));
        Files.writeString(lock.resolve("pid"), String.valueOf(dead.pid()));
        assertThat(kiosque(Map.of()).code()).isEqualTo(7);
        assertThat(checkout.resolve("build/lock")).doesNotExist();
    }

    @Test
    void testsStartWhatTheyHaveBuiltWithoutWaitingForThemselves() throws Exception {
        kiosque(Map.of());
        Path lock = Files.createDirectories(checkout.resolve("build/lock"));
        Files.writeString(
                lock.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
        Path source = Files.writeString(checkout.resolve("engine/src/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(kiosque(Map.of("KIOSQUE_TESTED", "yes")).code()).isEqualTo(7);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void furtherJavaOptionsAreAppended() throws Exception {
        var result = kiosque(Map.of("KIOSQUE_JAVA_OPTS", "-Xmx1g -Da=b"));
        assertThat(result.out()).contains("[-Xmx1g]\n[-Da=b]\n[-jar]");
    }

    @Test
    void filesNamesAreUtf8WhateverTheLocale() throws Exception {
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho \"${LC_ALL:-none} $LC_CTYPE $LANG\"\n");
        var poor = kiosque(Map.of("LC_ALL", "C", "LC_CTYPE", "C", "LANG", "C"));
        assertThat(poor.out()).isEqualTo("none C.UTF-8 C\n");
        var good = kiosque(Map.of("LC_ALL", "C.UTF-8", "LC_CTYPE", "C", "LANG", "C"));
        assertThat(good.out()).isEqualTo("C.UTF-8 C C\n");
    }

    @Test
    void testsRunTheWholeBuildWithTheBrowserThatWasFound() throws Exception {
        script(checkout.resolve("mvnw"), "#!/bin/sh\necho \"$* with $KIOSQUE_BROWSER\"\nexit \"${CODE:-0}\"\n");
        Path browser = folder.resolve("chromium");
        script(browser, "#!/bin/sh\n");
        var passed = kiosque(Map.of("KIOSQUE_BROWSER", browser.toString()), "test");
        assertThat(passed.out()).isEqualTo("-B verify with " + browser + "\nAll tests passed.\n");
        assertThat(passed.code()).isZero();
        var failed = kiosque(Map.of("KIOSQUE_BROWSER", browser.toString(), "CODE", "1"), "test");
        assertThat(failed.out()).endsWith("Tests failed: see above.\n");
        assertThat(failed.code()).isEqualTo(1);
    }

    private void needs99() throws IOException {
        Path launcher = checkout.resolve("kiosque");
        Files.writeString(launcher, Files.readString(launcher).replace("NEEDED=25", "NEEDED=99"));
    }

    private Result kiosque(Map<String, String> environment, String... arguments) throws Exception {
        return finish(start(checkout.resolve("kiosque"), environment, arguments));
    }

    private Process start(Path program, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        List.of("KIOSQUE_JAVA_OPTS", "KIOSQUE_TESTED").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Result finish(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), out, err);
    }

    private int builds() throws IOException {
        Path builds = checkout.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), "#!/bin/sh\nprintf '[%s]\\n' \"$0\" \"$@\"\nexit 7\n");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        Path beside = here.resolve("kiosque");
        return Files.isRegularFile(beside) ? beside : here.resolveSibling("kiosque");
    }
}
