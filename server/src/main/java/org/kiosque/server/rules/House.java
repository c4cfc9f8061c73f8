package org.kiosque.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.kiosque.engine.enrich.name.OwnNames;
import org.kiosque.engine.site.SiteRules;

/**
 * What the operator has put into the data folder to change how articles are read.
 *
 * @param rules for publishers, from the folder {@code rules}
 * @param names to be found in articles, from the file {@code names.txt}
 */
public record House(SiteRules rules, OwnNames names) {

    /** Nothing of one's own. */
    public static final House PLAIN = new House(SiteRules.NONE, OwnNames.NONE);

    private static final Logger LOG = Logger.getLogger(House.class);

    /** Reads both from a data folder, where they may be missing; a line that isn't understood is told and left out. */
    public static House read(Path folder) {
        return new House(RuleFolder.read(folder.resolve("rules")), names(folder.resolve("names.txt")));
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
