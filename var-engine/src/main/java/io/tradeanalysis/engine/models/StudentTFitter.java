package io.tradeanalysis.engine.models;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Finds the degrees of freedom at which the profile likelihood, the largest over location and scale, has its peak. For given
 * degrees that largest one is unique (Kent and Tyler 1991, Annals of Statistics 19); the profile's slope is known exactly
 * ({@link StudentTProfile}), so the peak is a root, searched for in 1 / degrees, in which the slope is nearly a line.
 */
final class StudentTFitter {

    private static final double MOST_INVERSE = 1 / StudentTFit.FEWEST_DEGREES;
    private static final double LEAST_INVERSE = 1 / StudentTFit.MOST_DEGREES;

    private static final double ACCURACY = 1e-12;
    private static final int MOST_EVALUATIONS = 200;
    private static final int SOLVER_ORDER = 5;

    static StudentTFit fit(double[] returns, int from, int to) {
        int count = to - from;
        double[] sorted = Arrays.copyOfRange(returns, from, to);
        Arrays.sort(sorted);
        int alike = mostAlike(sorted);
        if (alike == count) {
            return new StudentTFit.NotFitted(
                    "All %d returns of the window are alike, so no Student-t distribution fits.".formatted(count));
        }
        if (isUnbounded(alike, count)) {
            return new StudentTFit.NotFitted(
                    "%d of the %d returns of the window are alike, so no Student-t distribution fits best."
                            .formatted(alike, count));
        }
        return fit(new StudentTProfile(sorted));
    }

    /** How often the most frequent value is there. */
    private static int mostAlike(double[] sorted) {
        int most = 1;
        int alike = 1;
        for (int i = 1; i < sorted.length; i++) {
            alike = sorted[i] == sorted[i - 1] ? alike + 1 : 1;
            most = Math.max(most, alike);
        }
        return most;
    }

    /**
     * Whether the likelihood grows without end as the scale shrinks towards a value that many returns share: with d degrees it
     * does where they are a share of d / (d + 1) or more (Kent and Tyler 1991).
     */
    private static boolean isUnbounded(int alike, int count) {
        return alike * (StudentTFit.FEWEST_DEGREES + 1) >= count * StudentTFit.FEWEST_DEGREES;
    }

    private static StudentTFit fit(StudentTProfile profile) {
        try {
            return new StudentTFit.Fitted(profile.at(peak(profile)));
        } catch (TooManyEvaluationsException | NoBracketingException | ArithmeticException e) {
            return new StudentTFit.NotFitted(
                    "The fit of a Student-t distribution to the %d returns of the window does not settle."
                            .formatted(profile.count()));
        }
    }

    /** The inverse of the best degrees. */
    private static double peak(StudentTProfile profile) {
        if (profile.slope(LEAST_INVERSE) <= 0) {
            return LEAST_INVERSE;
        }
        if (profile.slope(MOST_INVERSE) >= 0) {
            return MOST_INVERSE;
        }
        return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, SOLVER_ORDER)
                .solve(MOST_EVALUATIONS, profile::slope, LEAST_INVERSE, MOST_INVERSE);
    }

    private StudentTFitter() {}
}
