package org.kiosque.server.web.page;

import java.util.Locale;

/**
 * The small picture beside a publisher's name: its icon, or else a letter.
 *
 * @param icon the icon's path on this site, empty where there is none
 * @param initial the letter
 * @param hue one of eight colours, always the same for a name
 */
public record Tile(String icon, String initial, int hue) {

    private static final int HUES = 8;

    public static Tile of(String name, String icon) {
        String first = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·");
        return new Tile(icon, first.toUpperCase(Locale.ROOT), Math.floorMod(name.hashCode(), HUES));
    }
}
