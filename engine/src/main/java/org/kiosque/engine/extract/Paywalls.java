package org.kiosque.engine.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.metadata.Metadata;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.metadata.Told;

/** Tells whether a page keeps a part of its text to subscribers: by what it declares, else by what it shows. */
final class Paywalls {

    private static final Pattern NAMES = Pattern.compile(
            "(?i)(^|[\\s_-])(paywall|paid-content|premium-content|subscriber-only|subscribers-only|article--locked"
                    + "|is-locked|piano-offer|meter-wall|regwall|reserve-abonne|abonnes-only|paywalled)($|[\\s_-])");
    /** What each of these names holds. */
    private static final String[] WALLS = {"wall", "paid-", "premium-", "subscriber", "locked", "piano-", "abonne"};

    private static final Pattern OFFER = Pattern.compile(
            "(?iU)(il vous reste \\d+ ?% de cet article|la suite est réservée|réservée? (à nos|aux) abonnés|subscribe"
                    + " to (continue|read|unlock)|to continue reading|already a subscriber|this article is for (paying"
                    + " )?subscribers|subscribers only|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|para seguir"
                    + " leyendo|solo para suscriptores|exclusivo para suscriptores|per continuare a leggere|riservato agli"
                    + " abbonati|exclusivo para assinantes|déjà abonné)");
    private static final Pattern DOTS = Pattern.compile("(…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*\\z");
    private static final int MOST = 2000;
    private static final int LONGEST_OFFER = 1500;

    private Paywalls() {}

    static Told<Boolean> of(Metadata page, Element container, List<Block> blocks) {
        Optional<Told<Boolean>> free = page.free();
        if (free.isPresent()) {
            return new Told<>(!free.get().value(), free.get().reason());
        }
        Element root = Optional.ofNullable(container.parent()).orElse(container);
        boolean named = page.elements().classed(WALLS).all().stream()
                .filter(each -> NAMES.matcher(each.className()).find())
                .anyMatch(each -> Candidate.holds(root, each) && !Candidate.holds(each, container));
        if (named) {
            return new Told<>(true, new Reason(Reason.Source.ELEMENT, "paywall"));
        }
        boolean cut = truncated(blocks) && offered(root);
        return new Told<>(cut, new Reason(Reason.Source.TEXT, cut ? "cut text and an offer" : "no sign of a paywall"));
    }

    private static boolean truncated(List<Block> blocks) {
        return blocks.reversed().stream()
                .map(Block::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> DOTS.matcher(text).find())
                .isPresent();
    }

    private static boolean offered(Element root) {
        return root.select("p, div, section, aside, h2, h3").stream()
                .limit(MOST)
                .filter(each -> each.ownText().length() > 0 && each.ownText().length() < LONGEST_OFFER)
                .anyMatch(each -> OFFER.matcher(each.ownText()).find());
    }
}
