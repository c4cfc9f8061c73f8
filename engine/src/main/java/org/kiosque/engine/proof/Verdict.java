package org.kiosque.engine.proof;

/** What became of a claim: {@link Proven}, or {@link Dropped}. */
public sealed interface Verdict {

    Claim claim();

    /** Everything that the claim says stands in what it cites. */
    record Proven(Claim claim) implements Verdict {}

    /**
     * The claim must not be shown.
     *
     * @param what the words of it that its citations don't prove
     */
    record Dropped(Claim claim, Reason reason, String what) implements Verdict {}
}
