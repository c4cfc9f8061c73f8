package org.kiosque.engine.extract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Picture;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;

/** Reads pictures with their captions and credits. */
final class Pictures {

    private static final int LONGEST = 1000;
    private static final Pattern CREDIT = Pattern.compile(
            "(?:©|\\(c\\)|(?:photo|crédits?|credit|foto|bild|фото)\\s?:)\\s?(.{2,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Pictures() {}

    /** Whether a line ends with who took a picture. */
    static boolean credited(String line) {
        return CREDIT.matcher(line).find();
    }

    /** The picture of a {@code figure}, {@code picture} or {@code img}. */
    static Optional<Image> read(Element element, URI base) {
        Element img = element.normalName().equals("img") ? element : element.selectFirst("img, amp-img");
        if (img == null) {
            return Optional.empty();
        }
        Element source = element.selectFirst("source[srcset]");
        Optional<Picture> picture =
                Picture.of(img, base).or(() -> source == null ? Optional.empty() : Picture.of(source, base));
        return picture.map(found -> image(found, element));
    }

    private static Image image(Picture picture, Element element) {
        Element figure = element.normalName().equals("figure") ? element : element.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption, [class*=caption], [class*=legend]");
        String text = caption == null ? "" : PlainText.fold(caption.text());
        String credit = figure == null ? "" : credit(figure, text);
        String bare = !credit.isEmpty() && text.endsWith(credit)
                ? text.substring(0, text.length() - credit.length()).replaceFirst("[\\s©|/·:(-]+$", "")
                : text;
        return new Image(picture.url(), some(picture.alt()), some(bare), some(credit));
    }

    private static String credit(Element figure, String caption) {
        Element marked = figure.selectFirst(
                "[class*=credit], [class*=copyright], [class*=source], [itemprop=copyrightHolder], small, cite");
        if (marked != null && marked.hasText()) {
            return PlainText.fold(marked.text());
        }
        Matcher matcher = CREDIT.matcher(caption);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** All pictures of an article, the declared lead image first. */
    static List<Image> of(List<Block> blocks, Declarations declared) {
        Map<URI, Image> images = new LinkedHashMap<>();
        String lead = declared.meta().first("og:image", "og:image:url", "twitter:image", "twitter:image:src");
        List<Image> shown = blocks.stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).image())
                .toList();
        String alt = declared.meta().first("og:image:alt", "twitter:image:alt");
        Urls.resolve(declared.url(), lead)
                .filter(url -> !lead.isEmpty())
                .ifPresent(url -> images.put(
                        url,
                        shown.stream()
                                .filter(image -> file(image.url()).equals(file(url)))
                                .findFirst()
                                .map(image -> new Image(url, image.alt(), image.caption(), image.credit()))
                                .orElseGet(() -> new Image(url, some(alt), null, null))));
        for (Image image : shown) {
            if (images.keySet().stream().noneMatch(url -> file(url).equals(file(image.url())))) {
                images.put(image.url(), image);
            }
        }
        return List.copyOf(images.values());
    }

    private static String file(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
