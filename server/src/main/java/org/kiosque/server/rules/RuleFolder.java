package org.kiosque.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.site.RuleFault;
import org.kiosque.engine.site.RuleFile;
import org.kiosque.engine.site.RuleReading;
import org.kiosque.engine.site.SiteRule;
import org.kiosque.engine.site.SiteRules;

/**
 * Reads rules for publishers from a folder: every file whose name ends in {@code .rules}, there or in a folder a
 * publisher, in the order of their names.
 */
public final class RuleFolder {

    private static final String ENDING = ".rules";
    private static final int DEPTH = 2;
    private static final int MOST = 20;

    private RuleFolder() {}

    /** The rules of a folder, none where it is missing; fails with {@link FaultyRulesException} where any is faulty. */
    public static SiteRules read(Path folder) {
        List<SiteRule> rules = new ArrayList<>();
        List<RuleFault> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            switch (reading(file)) {
                case SiteRule rule -> rules.add(rule);
                case RuleFault fault -> faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyRulesException(faults);
        }
        return SiteRules.of(rules);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder, DEPTH)) {
            return found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of rules can't be read: " + folder, e);
        }
    }

    private static RuleReading reading(Path file) {
        try {
            return RuleFile.read(file.toString(), Files.readString(file));
        } catch (MalformedInputException e) {
            return new RuleFault(file.toString(), 0, "it is not written in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("A file of rules can't be read: " + file, e);
        }
    }

    /** Files of rules that can't be used; the message names each with its line. */
    public static final class FaultyRulesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FaultyRulesException(List<RuleFault> faults) {
            super(String.join(
                    "\n", faults.stream().limit(MOST).map(RuleFault::toString).toList()));
        }
    }
}
