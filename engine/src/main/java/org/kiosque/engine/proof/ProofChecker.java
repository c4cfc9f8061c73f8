package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;

/**
 * Holds claims against the places they cite. A claim is proven when every name, number, date, unit, negation and
 * quotation of it stands in its citations with the same part to play, and so do its words or others of the same
 * meaning. When in doubt a claim is dropped. The sources are data: what they tell a model to do is no evidence. Pure,
 * and safe for use by several threads; made for French and English, careful to a fault in other languages.
 */
public final class ProofChecker {

    private static final int LONGEST = 2_000;
    private static final int MOST_EVIDENCE = 12;

    private final Map<String, String> sources;

    /** A checker over texts by their article's id. */
    public ProofChecker(Map<String, String> sources) {
        this.sources = Map.copyOf(sources);
    }

    public Verdict check(Claim claim) {
        Optional<Finding> finding = find(claim);
        return finding.isPresent()
                ? new Verdict.Dropped(
                        claim, finding.get().reason(), finding.get().what())
                : new Verdict.Proven(claim);
    }

    private Optional<Finding> find(Claim claim) {
        if (claim.evidence().isEmpty() || claim.text().isBlank()) {
            return Optional.of(new Finding(Reason.UNCITED, claim.text()));
        }
        if (claim.text().length() > LONGEST || Steering.foreign(claim.text()) || Steering.steers(claim.text())) {
            return Optional.of(new Finding(Reason.FOREIGN, claim.text()));
        }
        List<String> cited = new ArrayList<>();
        for (Evidence evidence : claim.evidence().stream().limit(MOST_EVIDENCE).toList()) {
            Optional<String> text = text(evidence);
            if (text.isEmpty()) {
                return Optional.of(new Finding(Reason.UNKNOWN_PLACE, evidence.article()));
            }
            honest(text.get()).ifPresent(cited::add);
        }
        return cited.isEmpty() ? Optional.of(new Finding(Reason.STEERED, claim.text())) : find(claim.text(), cited);
    }

    private static Optional<Finding> find(String text, List<String> cited) {
        String language = Reading.language(String.join("\n", cited) + "\n" + text);
        Reading whole = Reading.of(text, language);
        Reading claim = Reading.of(Quotations.without(text), language);
        Reading evidence = Reading.of(cited, language);
        Reading told = Reading.of(cited.stream().map(Quotations::without).toList(), language);
        Contents contents = new Contents(claim, evidence);
        return Stream.<Supplier<Optional<Finding>>>of(
                        new Quotations(whole, evidence)::check,
                        new Numbers(claim, evidence)::check,
                        contents::names,
                        new Scopes(claim, evidence)::check,
                        contents::words,
                        new Roles(claim, told)::check)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> text(Evidence evidence) {
        String text = sources.get(evidence.article());
        if (text == null || evidence.span().end() > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        return Optional.of(evidence.span().of(text)).filter(cited -> !cited.isBlank());
    }

    /** A paragraph's sentences up to the one that is written to steer a model: what follows is part of that. */
    private static Optional<String> honest(String cited) {
        CodePoints places = CodePoints.of(cited);
        int end = 0;
        for (Span sentence : Sentences.of(cited, null)) {
            if (Steering.steers(places.text(sentence))) {
                String kept = new Span(0, end).of(cited);
                return Optional.of(kept).filter(text -> !text.isBlank());
            }
            end = sentence.end();
        }
        return Optional.of(cited);
    }
}
