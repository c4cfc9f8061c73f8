package org.kiosque.encoder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Describes the tokenizer of a cased BERT, of which only the vocabulary is at hand, as a {@code tokenizer.json}. */
final class WordPieces {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_WORD = 100;

    private WordPieces() {}

    /** @param vocabulary the pieces, each at the place of its number */
    static String tokenizer(List<String> vocabulary) {
        int begin = vocabulary.indexOf("[CLS]");
        int end = vocabulary.indexOf("[SEP]");
        if (begin < 0 || end < 0 || !vocabulary.contains("[UNK]")) {
            throw new EncoderException("The vocabulary has no [CLS], [SEP] and [UNK]: it is not a BERT's");
        }
        ObjectNode all = JSON.objectNode().put("version", "1.0");
        all.set(
                "normalizer",
                JSON.objectNode()
                        .put("type", "BertNormalizer")
                        .put("clean_text", true)
                        .put("handle_chinese_chars", true)
                        .put("strip_accents", false)
                        .put("lowercase", false));
        all.set("pre_tokenizer", JSON.objectNode().put("type", "BertPreTokenizer"));
        all.set("model", model(vocabulary));
        all.set("post_processor", frame(begin, end));
        return all.toString();
    }

    private static ObjectNode model(List<String> vocabulary) {
        ObjectNode numbers = JSON.objectNode();
        for (int i = 0; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
        ObjectNode model = JSON.objectNode()
                .put("type", "WordPiece")
                .put("unk_token", "[UNK]")
                .put("continuing_subword_prefix", "##")
                .put("max_input_chars_per_word", LONGEST_WORD);
        model.set("vocab", numbers);
        return model;
    }

    /** Every text begins with one sign and ends with another. */
    private static ObjectNode frame(int begin, int end) {
        ObjectNode frame = JSON.objectNode().put("type", "BertProcessing");
        frame.putArray("sep").add("[SEP]").add(end);
        frame.putArray("cls").add("[CLS]").add(begin);
        return frame;
    }
}
