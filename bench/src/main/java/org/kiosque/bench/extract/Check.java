package org.kiosque.bench.extract;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.newsstand.ArticleBlock;
import org.kiosque.newsstand.ArticleFile;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.Picture;

/** One thing that a page tells, as it should be and as it was found. */
record Check(String what, String gold, String found) {

    static final List<String> ALL =
            List.of("title", "standfirst", "byline", "date", "tags", "paywalled", "teaser", "live", "embeds", "images");
    private static final double DOUBTFUL = 0.3;

    Check {
        gold = plain(gold);
        found = plain(found);
    }

    boolean holds() {
        return gold.equals(found);
    }

    /** Text with plain blanks: which of the no-break spaces stay is the extractor's choice. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    static List<Check> of(Gold gold, ArticleFile file, Article found) {
        boolean paywalled = file.traits().contains(ArticleFile.Trait.PAYWALL);
        List<Check> checks = new ArrayList<>(List.of(
                new Check("title", gold.title(), found.title()),
                new Check("standfirst", String.valueOf(gold.standfirst()), String.valueOf(found.standfirst())),
                new Check("byline", names(gold.byline(), gold.credit()), names(found.byline(), found.credit())),
                new Check("date", moment(gold.published()), moment(gold.published(), found.published())),
                new Check("tags", sorted(gold.tags()), sorted(found.tags())),
                new Check("paywalled", String.valueOf(paywalled), String.valueOf(found.paywalled())),
                new Check("teaser", String.valueOf(paywalled), String.valueOf(found.confidence() < DOUBTFUL))));
        if (!paywalled) {
            checks.add(
                    new Check("live", entries(file).toString(), entries(found).toString()));
            checks.add(
                    new Check("embeds", embeds(file).toString(), embeds(found).toString()));
            checks.add(new Check(
                    "images", images(file).toString(), images(file, found).toString()));
        }
        return checks;
    }

    /** A desk may count as people or as credit. */
    private static String names(List<String> people, @Nullable String credit) {
        return Stream.concat(people.stream(), Stream.ofNullable(credit))
                .toList()
                .toString();
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : moment.toInstant().toString();
    }

    /** Where a page shows only the time of day, its offset can't be known. */
    private static String moment(OffsetDateTime gold, @Nullable OffsetDateTime found) {
        boolean bare = found != null
                && found.getOffset().equals(ZoneOffset.UTC)
                && found.toLocalDateTime().equals(gold.toLocalDateTime());
        return moment(bare ? gold : found);
    }

    private static String sorted(List<String> tags) {
        Set<String> sorted = new TreeSet<>(tags);
        return sorted.toString();
    }

    private static List<String> entries(ArticleFile file) {
        return file.blocks().stream()
                .filter(ArticleBlock.LiveEntry.class::isInstance)
                .map(ArticleBlock.LiveEntry.class::cast)
                .map(entry -> moment(entry.time()) + " " + entry.headline())
                .toList();
    }

    private static List<String> entries(Article article) {
        return article.blocks().stream()
                .filter(Block.LiveEntry.class::isInstance)
                .map(Block.LiveEntry.class::cast)
                .map(entry -> moment(entry.time()) + " " + entry.text())
                .toList();
    }

    private static String day(@Nullable OffsetDateTime date) {
        return date == null ? "" : date.toLocalDate().toString();
    }

    private static List<String> embeds(ArticleFile file) {
        List<String> embeds = new ArrayList<>();
        for (ArticleBlock block : file.blocks()) {
            if (block instanceof ArticleBlock.Post post) {
                embeds.add("%s (%s)|%s|%s|%s"
                        .formatted(
                                post.author(),
                                post.handle(),
                                post.language(),
                                moment(post.date()).substring(0, 10),
                                post.text()));
            } else if (block instanceof ArticleBlock.Video) {
                embeds.add("video");
            }
        }
        return embeds;
    }

    private static List<String> embeds(Article article) {
        return article.blocks().stream()
                .filter(Block.Embed.class::isInstance)
                .map(Block.Embed.class::cast)
                .map(each -> each.author() == null && each.post().isEmpty()
                        ? "video"
                        : "%s|%s|%s|%s".formatted(each.author(), each.language(), day(each.date()), each.post()))
                .toList();
    }

    private static List<String> images(ArticleFile file) {
        Stream<Picture> inside = file.blocks().stream()
                .filter(ArticleBlock.Figure.class::isInstance)
                .map(block -> ((ArticleBlock.Figure) block).picture());
        return Stream.concat(Stream.ofNullable(file.image()), inside)
                .map(picture -> picture.alt() + "|" + picture.caption() + "|" + picture.credit())
                .toList();
    }

    /** A picture that the page only declares can't be told from one that it shows. */
    private static List<String> images(ArticleFile file, Article article) {
        return article.images().stream()
                .skip(
                        file.image() == null
                                        && !article.images().isEmpty()
                                        && blank(article.images().getFirst())
                                ? 1
                                : 0)
                .map(image -> some(image.alt()) + "|" + some(image.caption()) + "|" + some(image.credit()))
                .toList();
    }

    private static boolean blank(Image image) {
        return image.alt() == null && image.caption() == null;
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }
}
