package org.kiosque.engine.extract.block;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.metadata.Told;
import org.kiosque.engine.text.Languages;

/** Tells the language of an article, where the declared one is a template's rather than the text's too. */
public final class Tongues {

    private static final int ENOUGH = 400;

    /** Languages that detection may take for each other. */
    private static final List<Set<String>> CLOSE = List.of(
            Set.of("no", "nb", "nn", "da", "sv"),
            Set.of("hr", "sr", "bs", "sh", "sl", "mk", "bg"),
            Set.of("id", "ms", "jv", "su"),
            Set.of("cs", "sk"),
            Set.of("es", "gl", "ca", "pt", "ast", "oc", "eu"),
            Set.of("ru", "uk", "be"),
            Set.of("fa", "ps", "ur", "ar", "ckb"),
            Set.of("hi", "mr", "ne"),
            Set.of("zh", "yue", "cmn", "wuu"),
            Set.of("tl", "fil", "ceb"),
            Set.of("nl", "af", "fy", "li"),
            Set.of("it", "co", "sc", "scn"),
            Set.of("de", "lb", "gsw", "als"));

    private Tongues() {}

    public static @Nullable Told<String> of(Optional<Told<String>> declared, String text) {
        if (text.length() < ENOUGH && declared.isPresent()) {
            return declared.get();
        }
        String seen =
                Languages.detect(text).filter(found -> !found.equals("und")).orElse("");
        if (seen.isEmpty() || (declared.isPresent() && close(declared.get().value(), seen))) {
            return declared.orElse(null);
        }
        return new Told<>(seen, new Reason(Reason.Source.TEXT, "detected"));
    }

    static boolean close(String one, String other) {
        return one.equals(other) || CLOSE.stream().anyMatch(each -> each.contains(one) && each.contains(other));
    }
}
