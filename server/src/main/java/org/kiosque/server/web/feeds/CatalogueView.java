package org.kiosque.server.web.feeds;

import java.util.List;
import org.kiosque.server.web.page.Tongue;

/**
 * The page of feeds to choose from.
 *
 * @param told what to tell of the last action, or empty
 * @param added how many feeds the last action brought
 * @param words what was looked for, or empty
 * @param feeds how many were found
 * @param known how many the catalogue has in all
 * @param spoken in how many languages
 */
public record CatalogueView(
        String told,
        int added,
        String words,
        List<Choice> languages,
        List<Choice> countries,
        int feeds,
        int known,
        int spoken,
        List<Block> blocks) {

    /** What the form says, for the forms that come back to the same page. */
    public String language() {
        return chosen(languages);
    }

    public String country() {
        return chosen(countries);
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::code)
                .findFirst()
                .orElse("");
    }

    /** One language or country of the form. */
    public record Choice(String code, String name, boolean chosen) {}

    /**
     * The publishers of one country or region in one language.
     *
     * @param region as its people call it, or empty
     * @param tongue shown where several languages are
     */
    public record Block(
            Tongue tongue,
            String country,
            String countryCode,
            String region,
            boolean open,
            List<Publisher> publishers) {

        /** The block's own mark, to follow all of it. */
        public String place() {
            return place(tongue.code(), countryCode, region);
        }

        static String place(String language, String country, String region) {
            return language + '/' + country + '/' + region;
        }

        public int feeds() {
            return publishers.stream().mapToInt(it -> it.offers().size()).sum();
        }

        /** Whether something is left to follow. */
        public boolean fresh() {
            return publishers.stream().flatMap(it -> it.offers().stream()).anyMatch(offer -> !offer.followed());
        }
    }

    /** A publisher's feeds. */
    public record Publisher(Tongue tongue, String name, List<Offer> offers) {}

    /** One feed, and whether it is followed already. */
    public record Offer(String section, String feed, boolean followed) {}
}
