package org.kiosque.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kiosque.encoder.Encoder;
import org.kiosque.encoder.EncoderException;
import org.kiosque.encoder.EncoderFolder;
import org.kiosque.encoder.LateEncoder;
import org.kiosque.engine.enrich.name.OwnNames;
import org.kiosque.engine.site.SiteRules;

/**
 * What the operator has put into the data folder to change how articles are read.
 *
 * @param rules for publishers, from the folder {@code rules}
 * @param names to be found in articles, from the file {@code names.txt}
 * @param encoder what tells the meaning of articles, from the folder {@code encoder}; null where none is installed
 */
public record House(
        SiteRules rules, OwnNames names, @Nullable Encoder encoder) implements AutoCloseable {

    /** The folder of the encoder below the data folder. */
    public static final String ENCODER = "encoder";

    /** Nothing of one's own. */
    public static final House PLAIN = new House(SiteRules.NONE, OwnNames.NONE, null);

    private static final Logger LOG = Logger.getLogger(House.class);

    /** Reads all from a data folder, where it may be missing; what isn't understood is told and left out. */
    public static House read(Path folder) {
        return new House(
                RuleFolder.read(folder.resolve("rules")),
                names(folder.resolve("names.txt")),
                encoder(folder.resolve(ENCODER)));
    }

    /** Lets go of the encoder. */
    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    private static @Nullable Encoder encoder(Path folder) {
        try {
            return EncoderFolder.find(folder).map(LateEncoder::new).orElse(null);
        } catch (EncoderException e) {
            LOG.warnf("The encoder is left out: %s", e.getMessage());
            return null;
        }
    }

    private static OwnNames names(Path file) {
        if (!Files.isRegularFile(file)) {
            return OwnNames.NONE;
        }
        try {
            OwnNames names = OwnNames.of(Files.readAllLines(file));
            names.unread().stream().limit(5).forEach(line -> LOG.warnf("%s: a line isn't understood: %s", file, line));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of names can't be read: " + file, e);
        }
    }
}
