package io.tradeanalysis.engine.grading;

import java.util.ArrayList;
import java.util.List;

/** Whether the data reject one model at 5 %. */
public sealed interface Judgement {

    /** The probability, at most, of rejecting a right model. */
    double SIGNIFICANCE = 0.05;

    /** They don't: which is no proof that it is right. */
    record NotRejected() implements Judgement {}

    /**
     * They do.
     *
     * @param objections why, at least one, in the order of {@link Objection}
     */
    record Rejected(List<Objection> objections) implements Judgement {

        /** Copies the list. */
        public Rejected {
            objections = List.copyOf(objections);
            if (objections.isEmpty()) {
                throw new IllegalArgumentException("objections: none (expected: at least one)");
            }
        }
    }

    /**
     * They can't say: not even one exception is expected.
     *
     * @param gradedBars how many there are
     */
    record TooFewBars(int gradedBars) implements Judgement {}

    /**
     * The judgement by three tests, each with its exact or simulated p-value: Kupiec's of the number of exceptions,
     * Christoffersen's of their independence, Acerbi and Szekely's of the shortfall, the last where there is one. Holm's (1979)
     * step-down method holds the chance that any of them rejects a right model at {@value #SIGNIFICANCE}.
     */
    static Judgement of(Grade grade) {
        Exceptions exceptions = grade.exceptions();
        if (exceptions.expected() < 1) {
            return new TooFewBars(exceptions.gradedBars());
        }
        List<Objection> objections = Holm.rejected(claims(grade), SIGNIFICANCE);
        return objections.isEmpty() ? new NotRejected() : new Rejected(objections);
    }

    private static List<Holm.Claim> claims(Grade grade) {
        Exceptions exceptions = grade.exceptions();
        List<Holm.Claim> claims = new ArrayList<>();
        claims.add(new Holm.Claim(
                exceptions.count() > exceptions.expected() ? Objection.TOO_MANY : Objection.TOO_FEW,
                grade.kupiec().exactPValue()));
        claims.add(new Holm.Claim(
                grade.christoffersen().transitions().isClustered() ? Objection.CLUSTERED : Objection.SPACED,
                grade.christoffersen().independence().exactPValue()));
        if (grade.acerbiSzekely() instanceof Outcome.Known<AcerbiSzekely> known) {
            claims.add(new Holm.Claim(Objection.SHORTFALL_TOO_LOW, known.value().pValue()));
        }
        return claims;
    }
}
