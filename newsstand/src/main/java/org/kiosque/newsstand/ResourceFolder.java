package org.kiosque.newsstand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all text files of a folder on the class path, in a folder of classes or in a jar. */
final class ResourceFolder {
    private ResourceFolder() {}

    /**
     * Path inside the folder → content, in the paths' order.
     *
     * @param url of a file directly inside; not of the folder, since jars need no entries for folders
     * @param anchor the file's path on the class path, with a slash in front
     */
    static Map<String, String> read(URL url, String anchor) {
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem zip = FileSystems.newFileSystem(file)) {
                    return files(Objects.requireNonNull(zip.getPath(anchor).getParent()));
                }
            }
            return files(Objects.requireNonNull(Path.of(url.toURI()).getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry without a path: " + url, e);
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
