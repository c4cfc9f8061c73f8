package org.kiosque.engine.extract.block;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.Picture;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.metadata.DeclaredImage;
import org.kiosque.engine.metadata.Told;

/** Reads pictures with their captions and credits. */
public final class Pictures {

    private static final Evaluator IMG = QueryParser.parse("img");
    private static final Evaluator PICTURES = QueryParser.parse("img, amp-img, source[srcset]");
    private static final Evaluator CAPTION = QueryParser.parse("figcaption, [class*=caption], [class*=legend]");
    private static final Evaluator CREDITED = QueryParser.parse(
            "[class*=credit], [class*=copyright], [class*=source], [itemprop=copyrightHolder], small, cite");
    private static final int LONGEST = 1000;
    private static final int MOST = 30;
    private static final int SHORTEST_NAME = 8;
    private static final Pattern SIZE = Pattern.compile("[-_@](\\d{2,4}x\\d{2,4}|\\d{2,4}w?|\\dx)(?=\\.|$)");
    private static final Pattern CREDIT = Pattern.compile(
            "(?:©|\\(c\\)|(?:photo|crédits?|credit|foto|bild|фото)\\s?:)\\s?(.{2,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LABEL = Pattern.compile(
            "(?iU)^(©|\\(c\\)|(photos?|crédits?( photo)?|credit|foto|bild|фото|image|picture)\\s?:)\\s*");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iU)[\\s(|/·–—-]*(©|\\(c\\)|photos?|crédits?|credit|foto|bild|фото)?[\\s©|/·:(–—-]*$");

    private Pictures() {}

    /** Whether a line ends with who took a picture. */
    public static boolean credited(String line) {
        return CREDIT.matcher(line).find();
    }

    /** The picture of a {@code figure}, {@code picture} or {@code img}, also where only readers without scripts get it. */
    static Optional<Image> read(Element element, URI base) {
        return find(element, base).map(found -> image(found, element));
    }

    private static Optional<Picture> find(Element element, URI base) {
        boolean lone =
                element.normalName().equals("img") || element.normalName().equals("amp-img");
        Element next = element.nextElementSibling();
        Stream<Element> fallback = lone && next != null && next.normalName().equals("noscript")
                ? next.select("img").stream()
                : Stream.empty();
        Stream<Element> own = lone ? Stream.of(element) : element.select(PICTURES).stream();
        return Stream.concat(own, fallback)
                .flatMap(img -> Picture.of(img, base).stream())
                .findFirst();
    }

    private static Image image(Picture picture, Element element) {
        Element figure = element.normalName().equals("figure") ? element : element.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst(CAPTION);
        String text = caption == null ? "" : PlainText.fold(caption.text());
        String credit = figure == null ? "" : credit(figure, text);
        String bare = bare(text, credit);
        return new Image(picture.url(), some(picture.alt()), some(bare), some(credit));
    }

    /** The caption without the credit at its end and what announces it. */
    private static String bare(String text, String credit) {
        String caption = text.endsWith(")") && !credit.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        if (credit.isEmpty() || !caption.endsWith(credit)) {
            return text;
        }
        String before = caption.substring(0, caption.length() - credit.length());
        return ANNOUNCED.matcher(before).replaceFirst("");
    }

    private static String credit(Element figure, String caption) {
        Element marked = figure.selectFirst(CREDITED);
        if (marked != null && marked.hasText()) {
            return LABEL.matcher(PlainText.fold(marked.text())).replaceFirst("");
        }
        Matcher matcher = CREDIT.matcher(caption);
        return matcher.find() ? matcher.group(1).replaceFirst("\\)$", "") : "";
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** All pictures of an article, the declared lead image first, each with all that is known of it. */
    public static List<Image> of(List<Block> blocks, List<Told<DeclaredImage>> declared, ElementIndex page, URI base) {
        Map<String, Image> images = new LinkedHashMap<>();
        List<Image> shown = blocks.stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).image())
                .toList();
        List<Image> elsewhere = declared.isEmpty()
                ? List.of()
                : elsewhere(page, base, declared.getFirst().value());
        for (Told<DeclaredImage> told : declared) {
            DeclaredImage image = told.value();
            String file = file(image.url());
            boolean wanted = images.isEmpty()
                    || images.containsKey(file)
                    || shown.stream().anyMatch(each -> file(each.url()).equals(file));
            if (wanted) {
                Image found = new Image(image.url(), some(image.alt()), some(image.caption()), some(image.credit()));
                images.merge(file, found, Pictures::joined);
            }
        }
        elsewhere.forEach(image -> images.merge(file(image.url()), image, Pictures::joined));
        shown.forEach(image -> images.merge(file(image.url()), image, Pictures::joined));
        return List.copyOf(images.values());
    }

    /** The lead picture where it stands outside the text, with its words. */
    private static List<Image> elsewhere(ElementIndex page, URI base, DeclaredImage lead) {
        String file = file(lead.url());
        return page.tagged("figure").where(figure -> figure.selectFirst(IMG) != null).all().stream()
                .limit(MOST)
                .flatMap(figure -> find(figure, base)
                        .filter(picture -> file(picture.url()).equals(file))
                        .map(picture -> image(picture, figure))
                        .stream())
                .limit(1)
                .toList();
    }

    /** The words that stand with a picture on the page are more to the point than those declared. */
    private static Image joined(Image declared, Image shown) {
        return new Image(
                shown.url(),
                shown.alt() == null ? declared.alt() : shown.alt(),
                shown.caption() == null ? declared.caption() : shown.caption(),
                shown.credit() == null ? declared.credit() : shown.credit());
    }

    /** What the addresses of one picture in several sizes have in common. */
    private static String file(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String sizeless = SIZE.matcher(name).replaceAll("");
        return sizeless.length() > SHORTEST_NAME ? sizeless : path;
    }
}
