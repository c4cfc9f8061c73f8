package org.kiosque.engine.cluster;

/**
 * The learned numbers of the clusterer.
 *
 * @param within for {@link Evidence#within}, in its order: one, title, text, stems, names, entities, numbers,
 *     recent, lasting, size, has text
 * @param across for {@link Evidence#across}, in its order: one, names, entities, founder's names, numbers, recent,
 *     lasting, size, has text
 * @param join the least probability to join a story in the own language
 * @param joinAcross the same where the story has no article in that language yet
 * @param mergeStems the least cosine of the stems of two stories in one language to be taken for one
 * @param mergeNames the same of their names
 * @param mergeEntities the same of their entities, where they have no language in common but both have some
 */
record Weights(
        double[] within,
        double[] across,
        double join,
        double joinAcross,
        double mergeStems,
        double mergeNames,
        double mergeEntities) {

    /**
     * Logistic regression on headlines of one month. The weights of entities and of a text being there are set by
     * hand in the middle of what does well on the sample newsstand; headlines have neither.
     */
    static final Weights LEARNED = new Weights(
            new double[] {-8.80, 2.64, 2.64, 3.77, 3.19, 2, 0, 3.68, 0.50, 0.23, 1.64},
            new double[] {-9.40, 5.09, 4, 2.49, 0, 3.07, 1.46, 0.06, 1.6},
            0.42,
            0.15,
            0.35,
            0.4,
            0.4);

    static double probability(double[] weights, double[] evidence) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
