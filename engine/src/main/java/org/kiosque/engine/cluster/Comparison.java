package org.kiosque.engine.cluster;

/** An article beside a story, or two stories, in numbers: what is to be decided and the evidence for it. */
record Comparison(Kind kind, double[] evidence) {

    /** The same where the meaning of both is known, with the cosine of the two. */
    Comparison with(double likeness) {
        return new Comparison(kind.withMeaning(), Evidence.withMeaning(evidence, likeness));
    }
}
