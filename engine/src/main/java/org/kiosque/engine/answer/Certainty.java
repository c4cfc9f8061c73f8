package org.kiosque.engine.answer;

import java.util.List;

/** Whether the sources answer at all: traits of a ranking, and their sum as a probability. */
public final class Certainty {

    static final List<String> NAMES = List.of(
            "always",
            "passage",
            "passage-likely",
            "sentence-likely",
            "stems",
            "beginnings",
            "sentence-stems",
            "missing-names",
            "rarest",
            "second-rarest",
            "sentence-rarest",
            "neighbours",
            "kind",
            "kind-known",
            "length",
            "weight",
            "trigrams",
            "forms",
            "title",
            "gap",
            "stems-squared",
            "stems-by-length",
            "passage-squared",
            "sum",
            "all-stems",
            "sentence-neighbours",
            "pair",
            "beside-title",
            "sum-beside-title",
            "sentence-beside-title",
            "sentence-sum-beside-title",
            "beside-squared",
            "beside-by-sum",
            "sentence-by-sum",
            "runner-up-beside",
            "title-by-sum",
            "few",
            "few-likely",
            "few-gap",
            "few-stems");

    /** Where fewer passages are found the odds among them say less. */
    private static final int MANY = 20;

    private Certainty() {}

    /** The traits, in the order of {@link Weights#CERTAINTY}. */
    public static double[] of(Study study, Ranking ranking, Weights weights) {
        Ranking.Ranked best = ranking.ranked().getFirst();
        Study.Option option = study.options().get(best.option());
        double[] traits = option.traits();
        double[] line = best.line().traits();
        double passage = Weights.sum(weights.passage(), traits) / 10;
        double stems = trait(traits, "stems");
        double beside = trait(traits, "beside-title");
        double inSentence = trait(traits, "sentence-beside-title");
        double sum = trait(traits, "sum-beside-title");
        double few = study.options().size() < MANY ? 1 : 0;
        double gap = passage - next(study, best, weights);
        double length = Math.log(1 + study.length()) / 3;
        return new double[] {
            1,
            passage,
            ranking.odds()[best.option()],
            best.likely(),
            stems,
            trait(traits, "beginnings"),
            of(line, "stems"),
            trait(traits, "missing-names"),
            trait(traits, "rarest"),
            option.second(),
            of(line, "rarest"),
            trait(traits, "neighbours"),
            of(line, "kind"),
            study.kind() ? 1 : 0,
            length,
            study.weight() / 5,
            trait(traits, "trigrams"),
            trait(traits, "forms"),
            trait(traits, "title"),
            gap,
            stems * stems,
            stems * length,
            passage * passage,
            trait(traits, "sum"),
            stems >= 0.999 ? 1 : 0,
            of(line, "neighbours"),
            trait(traits, "pair-of-sentences"),
            beside,
            sum,
            inSentence,
            trait(traits, "sentence-sum-beside-title"),
            beside * beside,
            beside * sum,
            inSentence * sum,
            others(study, best),
            trait(traits, "title") * sum,
            few,
            few * ranking.odds()[best.option()],
            few * gap,
            few * stems
        };
    }

    /** How likely it is that the sources answer, 0 to 1. */
    static double likely(Study study, Ranking ranking, Weights weights) {
        return 1 / (1 + Math.exp(-Weights.sum(weights.certainty(), of(study, ranking, weights))));
    }

    private static double next(Study study, Ranking.Ranked best, Weights weights) {
        double most = 0;
        for (int i = 0; i < study.options().size(); i++) {
            double score = Weights.sum(weights.passage(), study.options().get(i).traits()) / 10;
            most = i == best.option() ? most : Math.max(most, score);
        }
        return most;
    }

    /** How much of the question the best of the other passages holds. */
    private static double others(Study study, Ranking.Ranked best) {
        double most = 0;
        for (int i = 0; i < study.options().size(); i++) {
            double holds = trait(study.options().get(i).traits(), "beside-title");
            most = i == best.option() ? most : Math.max(most, holds);
        }
        return most;
    }

    private static double trait(double[] traits, String name) {
        return traits[PassageTraits.NAMES.indexOf(name)];
    }

    private static double of(double[] traits, String name) {
        return traits[SentenceTraits.NAMES.indexOf(name)];
    }
}
