package org.kiosque.server.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;

/** Publishers' pictures, fetched once and kept in a folder, so that a reader's browser asks nobody but this server. */
public final class Pictures {

    private static final Set<String> RASTER = Set.of("png", "jpeg", "gif", "webp", "avif");

    private final Path folder;
    private final Fetcher fetcher;

    public Pictures(Path folder, Fetcher fetcher) {
        this.folder = folder;
        this.fetcher = fetcher;
    }

    /**
     * A picture as it was sent.
     *
     * @param type its media type
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(String type, byte[] bytes) {}

    /** The picture at an address, where there is one of a raster format. */
    public Optional<Picture> fetch(URI address) {
        String name = name(address);
        try {
            for (String format : RASTER) {
                var file = folder.resolve(name + "." + format);
                if (Files.exists(file)) {
                    return Optional.of(new Picture("image/" + format, Files.readAllBytes(file)));
                }
            }
            return ask(address, name);
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures' folder can't be used: " + folder, e);
        }
    }

    private Optional<Picture> ask(URI address, String name) throws IOException {
        if (!(fetcher.fetch(Ask.picture(address)) instanceof Fetched.Found found)) {
            return Optional.empty();
        }
        var format = format(found.contentType() == null ? "" : found.contentType());
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, name, ".part");
        Files.write(draft, found.body());
        Files.move(draft, folder.resolve(name + "." + format.get()), StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(new Picture("image/" + format.get(), found.body()));
    }

    private static Optional<String> format(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        String format = type.startsWith("image/") ? type.substring("image/".length()) : "";
        return Optional.of(format.equals("jpg") ? "jpeg" : format).filter(RASTER::contains);
    }

    private static String name(URI address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
