package org.kiosque.server.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a model is asked.
 *
 * @param version the file that it was made from, such as {@code ask-1}
 * @param system what it is to do
 * @param user the question and the passages
 */
public record Prompt(String version, String system, String user) {

    /** A name for all that it says, the same only for the same. */
    String hash(String model) {
        try {
            byte[] all = String.join("\0", model, version, system, user).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** About how many tokens it has: most models cut a token from three letters or more. */
    long tokens() {
        return (system.length() + user.length()) / 3L;
    }
}
