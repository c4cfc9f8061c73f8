package org.kiosque.server.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Settings;

/**
 * A model behind a server that speaks OpenAI's protocol (Ollama, llama.cpp, vLLM and others), or none. What it writes
 * must go through the proof checker before anybody reads it. Safe for use by several threads; a call waits.
 */
public final class LanguageModel {

    private static final int AT_ONCE = 2;
    private static final int MOST_TOKENS = 500;
    private static final int KEPT = 2_000;
    private static final int TRIES = 2;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final @Nullable ModelOptions options;
    private final @Nullable StreamingChatModel model;
    private final Clock clock;
    private final TokenBudget budget;
    private final Breaker breaker;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Written.Text> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Written.Text> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A model, or none.
     *
     * @param options null for none
     */
    public LanguageModel(@Nullable ModelOptions options, Settings settings, Clock clock) {
        this.options = options;
        this.model = options == null ? null : model(options);
        this.clock = clock;
        this.budget = new TokenBudget(settings, clock, options == null ? 0 : options.tokensADay());
        this.breaker = new Breaker(clock);
    }

    private static StreamingChatModel model(ModelOptions options) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new JdkHttpClientBuilder())
                .baseUrl(options.url().toString())
                .apiKey(options.key().isEmpty() ? "none" : options.key())
                .modelName(options.name())
                .temperature(0.0)
                .maxTokens(MOST_TOKENS)
                .timeout(options.timeout().compareTo(CONNECT) > 0 ? options.timeout() : CONNECT)
                .build();
    }

    /** The model's name, or empty where there is none. */
    public String name() {
        return options == null ? "" : options.name();
    }

    /** Whether there is one that texts may be sent to. */
    public boolean mayWrite() {
        return options != null && options.maySend();
    }

    /** Tokens spent today. */
    public long spent() {
        return budget.spent();
    }

    /**
     * Lets it write.
     *
     * @param each gets every piece as it comes
     * @param stopped asked now and then whether nobody waits any more
     */
    public Written write(Prompt prompt, Consumer<String> each, BooleanSupplier stopped) {
        if (options == null || model == null) {
            return new Written.Declined(Written.Why.NONE);
        }
        if (!options.maySend()) {
            return new Written.Declined(Written.Why.CONSENT);
        }
        String hash = prompt.hash(options.name());
        Written.Text known = known(hash);
        if (known != null) {
            each.accept(known.text());
            return known;
        }
        if (breaker.rests()) {
            return new Written.Declined(Written.Why.RESTING);
        }
        if (!places.tryAcquire()) {
            return new Written.Declined(Written.Why.BUSY);
        }
        try {
            return write(options, model, prompt, hash, new Reader(each, stopped));
        } finally {
            places.release();
        }
    }

    private record Reader(Consumer<String> each, BooleanSupplier stopped) {}

    private Written write(ModelOptions with, StreamingChatModel by, Prompt prompt, String hash, Reader reader) {
        long taken = prompt.tokens() + MOST_TOKENS;
        if (!budget.take(taken)) {
            return new Written.Declined(Written.Why.BUDGET);
        }
        Stream.Outcome outcome = tries(with, by, prompt, reader);
        long used = outcome.tokens() > 0
                ? outcome.tokens()
                : prompt.tokens() + outcome.text().length() / 3L;
        budget.giveBack(Math.max(0, taken - used));
        Written.Why why = outcome.why();
        if (why == null) {
            breaker.worked();
            var text = new Written.Text(outcome.text(), clock.instant());
            synchronized (kept) {
                kept.put(hash, text);
            }
            return text;
        }
        if (why != Written.Why.STOPPED) {
            breaker.failed();
        }
        return new Written.Declined(why);
    }

    /** Once more where it failed before its first word. */
    private static Stream.Outcome tries(ModelOptions with, StreamingChatModel by, Prompt prompt, Reader reader) {
        var outcome = new Stream.Outcome("", Written.Why.FAILED, 0);
        for (int i = 0;
                i < TRIES
                        && outcome.why() == Written.Why.FAILED
                        && outcome.text().isEmpty();
                i++) {
            outcome = once(with, by, prompt, reader);
        }
        return outcome;
    }

    private static Stream.Outcome once(ModelOptions with, StreamingChatModel by, Prompt prompt, Reader reader) {
        var stream = new Stream();
        try {
            by.chat(List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())), stream);
            return stream.read(with.timeout(), LONGEST, reader.each(), reader.stopped());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stream.Outcome("", Written.Why.STOPPED, 0);
        } catch (RuntimeException e) {
            return new Stream.Outcome("", Written.Why.FAILED, 0);
        }
    }

    private Written.@Nullable Text known(String hash) {
        synchronized (kept) {
            return kept.get(hash);
        }
    }
}
