package org.kiosque.encoder;

import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;

/** Turns a text into a vector, so that texts of one meaning lie near each other whatever their language. */
public interface Encoder extends AutoCloseable {

    /** Whose vectors these are: vectors of two encoders can't be compared. */
    String name();

    /**
     * What a text means; only its beginning counts, as far as the model reads.
     *
     * @throws EncoderException where the model can't read it
     */
    Meaning encode(String text);

    /**
     * What an article means by its headline and beginning.
     *
     * @throws EncoderException where the model can't read it
     */
    default Meaning encode(Document article) {
        return encode(article.title() + ". " + article.text());
    }

    @Override
    void close();
}
