package org.kiosque.engine.feed.listing;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.PlainText;

/** The headline that an anchor shows, and how much text looks like one. */
final class Headline {

    private static final int LONGEST = 300;
    private static final int SHORT = 18;
    private static final int FEW_WORDS = 3;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
    private static final String TITLES = "[class*=title], [class*=headline], [class*=titre], [itemprop=headline]";

    private Headline() {}

    /** The headline of an anchor; where a whole card is the link, its heading; empty for a mere picture. */
    static String of(Element anchor) {
        String told = Stream.of(HEADINGS, TITLES)
                .flatMap(selector -> Stream.ofNullable(anchor.selectFirst(selector)))
                .map(part -> PlainText.fold(part.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> PlainText.fold(anchor.text()));
        return told.length() > LONGEST ? firstPart(anchor) : told;
    }

    /** Whether text is as long as a headline and made of several words. */
    static boolean looksLikeOne(String text) {
        double weight = text.codePoints().mapToDouble(Headline::weight).sum();
        boolean wordless = text.codePoints().anyMatch(sign -> weight(sign) > 1);
        return weight >= SHORT
                && text.length() <= LONGEST
                && (wordless || text.split(" ", FEW_WORDS + 1).length >= FEW_WORDS);
    }

    static boolean isHeading(Element anchor) {
        return anchor.selectFirst(HEADINGS) != null || anchor.closest(HEADINGS) != null;
    }

    /** Scripts that write a word in one or two signs say as much in fewer. */
    private static double weight(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA -> 2.5;
            case HANGUL, THAI, LAO, KHMER, MYANMAR -> 1.5;
            default -> 1;
        };
    }

    private static String firstPart(Element anchor) {
        return anchor.children().stream()
                .map(part -> PlainText.fold(part.text()))
                .filter(Headline::looksLikeOne)
                .findFirst()
                .orElse("");
    }
}
