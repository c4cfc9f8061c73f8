package org.kiosque.bench.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Fetches the peers by their own package managers into a build folder; who can't be had is left out with a word. */
public final class Peers {

    private static final Path SOURCE = Path.of("bench/peers");
    private static final Path BUILD = Path.of("bench/target/peers");

    private Peers() {}

    public static List<Peer> all() {
        List<Peer> peers = new ArrayList<>();
        try {
            Files.createDirectories(BUILD);
            Path classPath = BUILD.resolve("classpath").toAbsolutePath();
            if (run(
                    Path.of("."),
                    "./mvnw",
                    "-q",
                    "-f",
                    SOURCE + "/pom.xml",
                    "dependency:build-classpath",
                    "-Dmdep.outputFile=" + classPath)) {
                peers.add(Readability4J.of(Files.readString(classPath).split(File.pathSeparator)));
            } else {
                System.out.println("skipped: Readability4J, which Maven can't fetch");
            }
            for (String name : List.of("package.json", "readability.js")) {
                Files.copy(SOURCE.resolve(name), BUILD.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            if (run(BUILD, "npm", "install", "--no-audit", "--no-fund", "--silent")) {
                peers.add(ReadabilityJs.in(BUILD));
            } else {
                System.out.println("skipped: readability.js, for want of node and npm or of what they fetch");
            }
        } catch (IOException | ReflectiveOperationException e) {
            System.out.println("skipped: a peer that can't be started (" + e + ")");
        }
        return peers;
    }

    private static boolean run(Path folder, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(BUILD.resolve("fetching.log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
