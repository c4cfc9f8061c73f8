package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article.Field;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.BlockReader;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Embeds;
import org.kiosque.engine.extract.block.Notes;
import org.kiosque.engine.extract.block.Pictures;
import org.kiosque.engine.extract.block.Rescue;
import org.kiosque.engine.extract.block.Tongues;
import org.kiosque.engine.extract.choose.Cut;
import org.kiosque.engine.extract.choose.Review;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.metadata.Bylines;
import org.kiosque.engine.metadata.DeclaredImage;
import org.kiosque.engine.metadata.Metadata;
import org.kiosque.engine.metadata.Moments;
import org.kiosque.engine.metadata.Told;

/** Reads one parsed page: what it declares, its blocks, then what only the text can tell. */
final class PageReader {

    private static final int LITTLE = 40;

    private final Document page;
    private final Metadata metadata;
    private final Bylines bylines;
    private final Told<String> title;
    private final Moments moments;
    private final Notes notes;
    private final Reasons reasons = new Reasons();

    PageReader(URI url, Document page) {
        this.page = page;
        this.metadata = new Metadata(page, url);
        this.bylines = metadata.bylines();
        this.title = metadata.title();
        this.moments = metadata.moments();
        Followers.remove(metadata.elements(), title.value());
        this.notes = Notes.taken(page, metadata.elements(), url);
    }

    /** What a model sees of the page. */
    Scene scene() {
        return cut().scene(metadata);
    }

    Extraction read(Model model) {
        Cut cut = cut();
        return article(cut, Review.of(cut, cut.scene(metadata), model));
    }

    private Cut cut() {
        return Cut.of(page, metadata, title.value(), bylines.all());
    }

    private Extraction article(Cut cut, Review review) {
        List<Candidate> chosen = review.chosen();
        if (Listings.is(chosen, metadata)) {
            return new Nothing("The page only leads to other articles.");
        }
        String running = chosen.stream().map(Candidate::text).collect(Collectors.joining("\n\n"));
        Told<String> language = Tongues.of(metadata.language(), running);
        OffsetDateTime day =
                moments.published() == null ? null : moments.published().value();
        List<Block> shown = new BlockReader(metadata, cut.container(), language == null ? null : language.value(), day)
                .blocks(chosen);
        List<Block> blocks = new ArrayList<>(Rescue.of(shown, metadata.body()));
        blocks.addAll(notes.of(blocks));
        String text = Article.text(blocks);
        Optional<String> wall = Walls.reason(title.value(), text);
        if (wall.isPresent()) {
            return new Nothing(wall.get());
        }
        boolean video = blocks.stream().anyMatch(each -> each instanceof Block.Embed embed && Embeds.plays(embed));
        boolean told = cut.standfirst() != null || video;
        if (text.length() < LITTLE && (!told || title.value().isEmpty())) {
            return new Nothing("The page has no running text.");
        }
        Told<Boolean> paywalled = Paywalls.of(metadata, cut.container(), blocks);
        double confidence = Confidence.of(review.trust(), text, paywalled.value());
        return article(cut.standfirst(), language, blocks, paywalled, confidence);
    }

    private Article article(
            @Nullable Told<String> standfirst,
            @Nullable Told<String> language,
            List<Block> blocks,
            Told<Boolean> paywalled,
            double confidence) {
        String section = reasons.value(Field.SECTION, metadata.section());
        List<Told<DeclaredImage>> images = metadata.images();
        images.stream().findFirst().ifPresent(lead -> reasons.note(Field.IMAGES, lead.reason()));
        Told<Article.Kind> kind = Kinds.of(metadata, blocks, section);
        reasons.note(Field.KIND, kind.reason());
        reasons.note(Field.PAYWALLED, paywalled.reason());
        return new Article(
                Objects.requireNonNull(reasons.value(Field.URL, metadata.address())),
                Objects.requireNonNull(reasons.value(Field.TITLE, title)),
                reasons.value(Field.STANDFIRST, standfirst),
                Objects.requireNonNullElse(reasons.value(Field.BYLINE, bylines.people()), List.of()),
                reasons.value(Field.CREDIT, bylines.credit()),
                reasons.value(Field.PUBLISHED, moments.published()),
                reasons.value(Field.MODIFIED, moments.modified()),
                reasons.value(Field.LANGUAGE, language),
                reasons.value(Field.PUBLISHER, metadata.publisher()),
                section,
                Article.text(blocks),
                blocks,
                Pictures.of(blocks, images, metadata.elements(), metadata.url()),
                Objects.requireNonNullElse(reasons.value(Field.TAGS, metadata.tags()), List.of()),
                kind.value(),
                paywalled.value(),
                confidence,
                reasons.all());
    }
}
