package org.kiosque.server.command;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.model.ModelOptions;
import picocli.CommandLine.Option;

/** Which language model writes answers, if any. */
final class ModelChoice {

    private static final String KEY = "KIOSQUE_MODEL_KEY";

    @Option(
            names = "--model-url",
            paramLabel = "URL",
            description = "A server that speaks OpenAI's protocol, such as http://localhost:11434/v1 of Ollama. It then"
                    + " writes answers, of which only what the articles prove is shown. Its key, if it wants one, is"
                    + " read from " + KEY + ".")
    private @Nullable URI url;

    @Option(names = "--model", paramLabel = "NAME", description = "The model's name at that server.")
    private String name = "";

    @Option(
            names = "--model-consent",
            description = "Agrees that articles' texts are sent to a server that isn't this machine. Articles whose"
                    + " publishers reserve text and data mining are never sent.")
    private boolean consent;

    @Option(
            names = "--model-tokens",
            paramLabel = "N",
            description = "The most tokens spent in a day (default: ${DEFAULT-VALUE}).")
    private long tokens = ModelOptions.TOKENS_A_DAY;

    /** The options, empty where no model is named. */
    Optional<ModelOptions> options() {
        @Nullable String key = System.getenv(KEY);
        return url == null || name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ModelOptions(url, name, key == null ? "" : key, consent, tokens, ModelOptions.TIMEOUT));
    }
}
