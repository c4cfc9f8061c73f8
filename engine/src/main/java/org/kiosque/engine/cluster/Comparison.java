package org.kiosque.engine.cluster;

/** An article beside a story, or two stories, in numbers: what is to be decided and the evidence for it. */
record Comparison(Weights.Kind kind, double[] evidence) {

    /**
     * The same where the meaning of both is known.
     *
     * @param likeness the cosine of the two
     * @param text how much of both has more than a headline, 0 to 1
     */
    Comparison with(double likeness, double text) {
        return new Comparison(kind.meant(), Evidence.withMeaning(evidence, likeness, text));
    }
}
