package org.kiosque.engine.proof;

import java.util.List;

/**
 * A sentence of generated text with what it cites.
 *
 * @param text the sentence without the signs of its citations
 * @param evidence perhaps none
 */
public record Claim(String text, List<Evidence> evidence) {

    public Claim {
        evidence = List.copyOf(evidence);
    }
}
