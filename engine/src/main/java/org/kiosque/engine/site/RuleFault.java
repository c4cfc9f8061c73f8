package org.kiosque.engine.site;

/**
 * Why a file of rules can't be used.
 *
 * @param file its name
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param problem in words for a person
 */
public record RuleFault(String file, int line, String problem) implements RuleReading {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + problem;
    }
}
