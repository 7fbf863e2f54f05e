package io.tradeanalysis.engine.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Finds the degrees of freedom at which the profile likelihood, the largest over location and scale, has its peak. For given
 * degrees that largest one is unique (Kent and Tyler 1991, Annals of Statistics 19); the profile's slope is known exactly
 * ({@link StudentTProfile}), so a peak is a root, searched for in 1 / degrees, in which the slope is nearly a line. Where many
 * returns are alike there may be two peaks: one for their tails, one for all of them; the higher one is the fit.
 */
final class StudentTFitter {

    private static final double MOST_INVERSE = 1 / StudentTFit.FEWEST_DEGREES;
    private static final double LEAST_INVERSE = 1 / StudentTFit.MOST_DEGREES;

    /** Values of 1 / degrees, from the least to the most, at which the slope is looked at, so that no peak is missed. */
    private static final int LOOKS = 13;

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
        return best(sorted);
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

    private static StudentTFit best(double[] sorted) {
        try {
            List<Range> ranges = rangesOfPeaks(sorted);
            StudentTProfile profile = new StudentTProfile(sorted);
            double inverse = ranges.size() == 1 ? peak(profile, Range.ALL) : highest(ranges, profile);
            return new StudentTFit.Fitted(profile.at(inverse));
        } catch (TooManyEvaluationsException | NoBracketingException | ArithmeticException e) {
            return new StudentTFit.NotFitted(
                    "The fit of a Student-t distribution to the %d returns of the window does not settle."
                            .formatted(sorted.length));
        }
    }

    /** Inverses of degrees, ends included. */
    private record Range(double from, double to) {
        static final Range ALL = new Range(LEAST_INVERSE, MOST_INVERSE);
    }

    /** One for each peak that the likelihood has, an end of all inverses being one where it falls from there; one at least. */
    private static List<Range> rangesOfPeaks(double[] sorted) {
        StudentTProfile profile = new StudentTProfile(sorted);
        List<Range> ranges = new ArrayList<>();
        double before = LEAST_INVERSE;
        double slopeBefore = profile.slope(before);
        if (slopeBefore <= 0) {
            ranges.add(new Range(before, before));
        }
        for (int look = 1; look < LOOKS; look++) {
            double here = look == LOOKS - 1
                    ? MOST_INVERSE
                    : LEAST_INVERSE + (MOST_INVERSE - LEAST_INVERSE) * look / (LOOKS - 1);
            double slope = profile.slope(here);
            if (slopeBefore > 0 && slope <= 0) {
                ranges.add(new Range(before, here));
            }
            before = here;
            slopeBefore = slope;
        }
        if (slopeBefore >= 0) {
            ranges.add(new Range(before, before));
        }
        return ranges;
    }

    private static double highest(List<Range> ranges, StudentTProfile profile) {
        double best = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (Range range : ranges) {
            double peak = peak(profile, range);
            double likelihood = profile.logLikelihood(peak);
            if (likelihood > most) {
                best = peak;
                most = likelihood;
            }
        }
        return best;
    }

    /** The peak of a range that has one. */
    private static double peak(StudentTProfile profile, Range range) {
        if (profile.slope(range.from()) <= 0) {
            return range.from();
        }
        if (profile.slope(range.to()) >= 0) {
            return range.to();
        }
        return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, SOLVER_ORDER)
                .solve(MOST_EVALUATIONS, profile::slope, range.from(), range.to());
    }

    private StudentTFitter() {}
}
