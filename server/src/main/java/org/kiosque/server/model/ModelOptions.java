package org.kiosque.server.model;

import java.net.URI;
import java.time.Duration;

/**
 * Which model writes, and how much of it.
 *
 * @param url where an OpenAI-compatible server answers, such as {@code http://localhost:11434/v1} of Ollama
 * @param name the model's name there
 * @param key the server's key, or empty
 * @param consent whether the operator agrees that articles' texts leave this machine
 * @param tokensADay how many tokens may be spent from midnight to midnight
 * @param timeout how long the server may be silent
 */
public record ModelOptions(URI url, String name, String key, boolean consent, long tokensADay, Duration timeout) {

    /** How many tokens a day are spent at most where nobody says otherwise. */
    public static final long TOKENS_A_DAY = 200_000;

    /** How long a server may be silent where nobody says otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Whether texts may be sent there: to this machine, or elsewhere with the operator's consent. */
    public boolean maySend() {
        String host = url.getHost() == null ? "" : url.getHost();
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return consent || here;
    }

    @Override
    public String toString() {
        return name + " at " + url;
    }
}
