package org.kiosque.engine.feed.discover;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of several feeds is the whole paper's, if that is plain. */
public final class MainFeed {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern FORM =
            Pattern.compile("(?i)\\b(rss|atom|json|rdf|xml|feed|flux)\\b|[\\d.:»«|–-]+|\\s+");
    private static final Set<String> WHOLE = Set.of(
            "une",
            "alaune",
            "accueil",
            "tout",
            "toute",
            "toutes",
            "home",
            "homepage",
            "top",
            "all",
            "latest",
            "main",
            "everything",
            "headlines",
            "topstories",
            "portada",
            "inicio",
            "ultimas",
            "startseite",
            "aktuell",
            "alle",
            "schlagzeilen",
            "titres",
            "principal",
            "prima",
            "главная",
            "все",
            "головна",
            "الرئيسية",
            "anasayfa");

    private MainFeed() {}

    /** The first offer, where it stands alone, names itself the whole or is the root of the others. */
    public static Optional<Offer> of(List<Offer> offers) {
        var wide = offers.stream().filter(offer -> !offer.narrow()).toList();
        var candidates = wide.isEmpty() ? offers : wide;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var first = candidates.getFirst();
        if (candidates.stream().allMatch(other -> same(first, other))) {
            return Optional.of(first);
        }
        return candidates.stream()
                .filter(offer -> whole(offer) || (offer.equals(first) && isRoot(first, candidates)))
                .findFirst();
    }

    /** The same feed in another format bears the same name. */
    private static boolean same(Offer one, Offer other) {
        return !one.title().isEmpty() && bare(one).equals(bare(other))
                || one.url().equals(other.url());
    }

    private static String bare(Offer offer) {
        return FORM.matcher(offer.title().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static boolean whole(Offer offer) {
        return named(offer.title()) || named(path(offer.url()));
    }

    private static boolean named(String text) {
        return WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(WHOLE::contains);
    }

    private static boolean isRoot(Offer first, List<Offer> offers) {
        int depth = depth(first.url());
        return offers.stream().filter(other -> !same(first, other)).allMatch(other -> depth(other.url()) > depth);
    }

    private static int depth(URI url) {
        return (int) path(url).chars().filter(sign -> sign == '/').count();
    }

    private static String path(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
