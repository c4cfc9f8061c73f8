package org.kiosque.server.web.front;

import java.util.Locale;

/**
 * A publisher as cards show it.
 *
 * @param initial stands for a logo, which would have to be loaded from others
 * @param hue one of eight colours, always the same for a name
 */
public record Masthead(long id, String name, String initial, int hue) {

    private static final int HUES = 8;

    public static Masthead of(long id, String name) {
        String first = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·");
        return new Masthead(id, name, first.toUpperCase(Locale.ROOT), Math.floorMod(name.hashCode(), HUES));
    }
}
