package org.kiosque.engine.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Embeds;
import org.kiosque.engine.metadata.Metadata;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.metadata.Told;

/** Tells what sort of piece an article is. */
final class Kinds {

    private static final Pattern OPINION = Pattern.compile(
            "(?iU)opini.*|editorial.*|éditor.*|édito|tribunes?|chroniques?|idées|débats?|comment(ary)?|kommentare?|meinung.*|columns?|op-?ed|leitartikel|columnas?|colonnes?|point"
                    + " de vue|leaders?|мнени[ея]|رأي");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)/(opinion|opinions|opinion-columns?|editorials?|tribunes?|chroniques?|idees|kommentar|meinung|commentisfree|op-?ed)/");
    private static final int PICTURES = 7;
    private static final int LONG = 200;
    private static final int LITTLE = 300;

    private Kinds() {}

    static Told<Article.Kind> of(Metadata page, List<Block> blocks, @Nullable String section) {
        Reason live = page.typed("liveblogposting").orElse(null);
        if (live != null) {
            return new Told<>(Article.Kind.LIVE, live);
        }
        long entries = blocks.stream().filter(Block.LiveEntry.class::isInstance).count();
        if (entries > 0) {
            return text(Article.Kind.LIVE, "entries with times");
        }
        long texts =
                blocks.stream().filter(block -> block.text().length() > LONG).count();
        Told<Article.Kind> shown = shown(page, blocks, texts);
        return shown == null ? written(page, section) : shown;
    }

    /** A video or a gallery, or null. */
    private static @Nullable Told<Article.Kind> shown(Metadata page, List<Block> blocks, long texts) {
        Reason video = page.typed("videoobject").orElse(null);
        if (video != null) {
            return new Told<>(Article.Kind.VIDEO, video);
        }
        if (page.kind().startsWith("video")) {
            return new Told<>(Article.Kind.VIDEO, new Reason(Reason.Source.META, "og:type"));
        }
        int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (length < LITTLE && blocks.stream().anyMatch(Kinds::player)) {
            return text(Article.Kind.VIDEO, "player without text");
        }
        Reason gallery = page.typed("gallery").orElse(null);
        long figures = blocks.stream().filter(Block.Figure.class::isInstance).count();
        if (gallery != null && texts < figures) {
            return new Told<>(Article.Kind.GALLERY, gallery);
        }
        return figures > PICTURES && figures > 2 * texts ? text(Article.Kind.GALLERY, "more pictures than text") : null;
    }

    private static boolean player(Block block) {
        return block instanceof Block.Embed embed && Embeds.plays(embed);
    }

    private static Told<Article.Kind> written(Metadata page, @Nullable String section) {
        Reason opinion = page.typed("opinionnewsarticle").orElse(null);
        if (opinion != null) {
            return new Told<>(Article.Kind.OPINION, opinion);
        }
        if (section != null && OPINION.matcher(section).matches()) {
            return text(Article.Kind.OPINION, "section");
        }
        if (ADDRESS.matcher(page.url().getRawPath() + "").find()) {
            return new Told<>(Article.Kind.OPINION, new Reason(Reason.Source.ADDRESS, "section"));
        }
        return page.typed("article", "posting")
                .map(reason -> new Told<>(Article.Kind.ARTICLE, reason))
                .orElseGet(() -> text(Article.Kind.ARTICLE, "running text"));
    }

    private static Told<Article.Kind> text(Article.Kind kind, String name) {
        return new Told<>(kind, new Reason(Reason.Source.TEXT, name));
    }
}
