package org.kiosque.bench.stories;

import java.nio.file.Path;
import java.util.List;
import org.kiosque.bench.stories.Sets.Labelled;
import org.kiosque.encoder.Encoder;
import org.kiosque.encoder.EncoderFolder;
import org.kiosque.encoder.OnnxEncoder;

/** Gives articles their meaning by the encoder whose folder {@code KIOSQUE_ENCODER} names, if it names one. */
final class Encoded {

    private static final String FOLDER = "KIOSQUE_ENCODER";

    private Encoded() {}

    static boolean isPossible() {
        return System.getenv(FOLDER) != null;
    }

    /** The articles with their meaning, or as they are without an encoder. */
    static List<Labelled> of(List<Labelled> articles) {
        if (!isPossible()) {
            return articles;
        }
        EncoderFolder folder =
                EncoderFolder.find(Path.of(System.getenv(FOLDER))).orElseThrow();
        try (Encoder encoder = OnnxEncoder.open(folder)) {
            return articles.parallelStream().map(one -> of(encoder, one)).toList();
        }
    }

    private static Labelled of(Encoder encoder, Labelled article) {
        return new Labelled(
                article.report().with(encoder.encode(article.report().document())), article.gold());
    }
}
