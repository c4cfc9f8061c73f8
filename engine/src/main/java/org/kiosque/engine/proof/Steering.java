package org.kiosque.engine.proof;

import java.util.regex.Pattern;
import org.kiosque.engine.text.Words;

/** Tells text that is written to steer a model from text that tells readers something. */
final class Steering {

    private static final Pattern STEERS = Pattern.compile(
            "\\b(ignor\\w*|disregard\\w*|forget|oubli\\w*|neglig\\w*|override|bypass)\\b"
                    + ".{0,60}\\b(instruction\\w*|consigne\\w*|prompt\\w*|rule\\w*|regle\\w*|guideline\\w*)|\\b(system"
                    + " prompt|prompt systeme|invite systeme|developer mode|mode developpeur|jailbreak)\\b|\\b(you are|tu"
                    + " es|vous etes|as) (now )?(un |une |an? )?(ai|ia|language model|modele de"
                    + " langue|assistant|chatbot|llm)\\b"
                    + "|\\b(assistant|chatbot|modele|model|ia|ai|llm|system|systeme)\\s*[:,]\\s*(write|say|answer|reply|respond|tell|ecris|dis|reponds|affirme|resume|summari[sz]e|state|output)|\\b(note|message|instruction|consigne)s?"
                    + " (to|for|aux?|pour) (the |l'|les? |tout"
                    + " )?(ai|ia|assistant|model|llm|chatbot|summari[sz]er)|\\b(reponds|repondez|ecris|ecrivez|affirme|affirmez|resume|resumez)"
                    + " (que|uniquement|seulement|plutot|toujours|:)|\\b(respond|reply|answer|output|write|print|say)"
                    + " (only|instead|exactly|that|with)\\b|\\bwhen (asked|summari[sz]ing)\\b|\\bsi (on te|on vous|l'on"
                    + " te) demand|<\\|?(im_start|im_end|system|assistant|user)|\\[/?inst\\]|### ?(system|instruction)");

    private static final Pattern FOREIGN = Pattern.compile(
            "https?:|www\\.|\\bjavascript:|[<>{}`\\\\|]|\\]\\(|@\\w+\\.\\w|\\b\\w{2,}\\.(com|net|org|info|fr|io|ru|xyz)\\b",
            Pattern.CASE_INSENSITIVE);

    private Steering() {}

    static boolean steers(String text) {
        return STEERS.matcher(Words.fold(text).replaceAll("\\s+", " ")).find();
    }

    /** Addresses, markup and code have no place in a claim about the news. */
    static boolean foreign(String text) {
        return FOREIGN.matcher(text).find() || text.codePoints().anyMatch(Steering::hidden);
    }

    private static boolean hidden(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && c != '\n';
    }
}
