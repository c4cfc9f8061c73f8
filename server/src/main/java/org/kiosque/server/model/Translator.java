package org.kiosque.server.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.proof.Claim;
import org.kiosque.engine.proof.Evidence;
import org.kiosque.engine.proof.ProofChecker;
import org.kiosque.engine.proof.Verdict;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.translation.TranslationChecker;

/**
 * Translates an article's passages one by one, or puts them into simpler words of their own language. It keeps the
 * original of each that the model can't be had for, whose numbers, dates, names or quotations it doesn't keep, or whose
 * simpler sentences the original doesn't prove. Safe for use by several threads; a call waits.
 */
public final class Translator {

    private static final int MOST_LETTERS = 1_200;

    private final LanguageModel model;
    private final Clock clock;

    public Translator(LanguageModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /**
     * From which language into which; into its own means into simpler words.
     *
     * @param from BCP 47 primary subtag
     * @param published the moment that dates such as "on Friday" count from, or null
     */
    public record Task(String from, String into, @Nullable OffsetDateTime published) {

        boolean simplifies() {
            return from.equals(into);
        }
    }

    /**
     * One result for each passage. Once the model can't be had, no more is asked of it than what it wrote before.
     *
     * @param most how long all may take; what isn't there then stays in the original
     */
    public List<Translated> translate(List<String> passages, Task task, Duration most) {
        Instant end = clock.instant().plus(most);
        List<Translated> results = new ArrayList<>();
        boolean asks = true;
        for (String passage : passages) {
            Translated result = asks && clock.instant().isBefore(end)
                    ? passage(passage, task, end)
                    : new Translated.Kept(Translated.Why.UNAVAILABLE);
            asks &= !result.equals(new Translated.Kept(Translated.Why.UNAVAILABLE));
            results.add(result);
        }
        return results;
    }

    private Translated passage(String passage, Task task, Instant end) {
        if (passage.length() > MOST_LETTERS) {
            return new Translated.Kept(Translated.Why.LONG);
        }
        Prompt prompt =
                task.simplifies() ? Prompts.simplify(passage, task.into()) : Prompts.translate(passage, task.into());
        return switch (model.write(prompt, piece -> {}, () -> clock.instant().isAfter(end))) {
            case Written.Declined declined -> new Translated.Kept(Translated.Why.UNAVAILABLE);
            case Written.Text text -> checked(passage, text, task);
        };
    }

    private Translated checked(String passage, Written.Text written, Task task) {
        String text = written.text().strip();
        var loss = TranslationChecker.check(
                new TranslationChecker.Text(passage, task.from()),
                new TranslationChecker.Text(text, task.into()),
                task.published());
        boolean faithful = loss.isEmpty() && (!task.simplifies() || isProven(text, passage, task.into()));
        return !faithful ? new Translated.Kept(Translated.Why.UNFAITHFUL) : new Translated.Text(text, written.at());
    }

    /** Whether each sentence stands in the original, in whatever words. */
    private static boolean isProven(String text, String original, String language) {
        var checker = new ProofChecker(Map.of("", original));
        var whole = new Evidence("", new Span(0, original.codePointCount(0, original.length())));
        return Sentences.of(text, language).stream()
                .map(sentence -> new Claim(sentence.of(text), List.of(whole)))
                .allMatch(claim -> checker.check(claim) instanceof Verdict.Proven);
    }
}
