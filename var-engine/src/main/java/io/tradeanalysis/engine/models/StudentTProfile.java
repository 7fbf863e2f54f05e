package io.tradeanalysis.engine.models;

import org.apache.commons.math3.special.Gamma;

/**
 * Location and scale of greatest likelihood for given degrees of freedom d, and how that likelihood changes with d. Each
 * search starts where the one before ended.
 *
 * <p>With z = (return - location) / scale and q = 1 / (d + z^2), the sums of q, q z, q^2 and q^2 z give both slopes and all
 * second derivatives in location / scale and log scale. A step is Newton's where that leads uphill by a little, else one of the
 * EM algorithm in the version of Kent, Tyler and Vardi (1994), which always leads uphill.
 */
final class StudentTProfile {

    private static final int MOST_STEPS = 10_000;

    /** Steps below it, in units of the scale, end the search: the next one would be about its square. */
    private static final double SMALL = 1e-9;

    /** Newton's steps may be so long. */
    private static final double LONG = 0.5;

    /** A product of factors is turned into its logarithm before it could overflow. */
    private static final double LARGE = 0x1p500;

    private final double[] returns;

    private double location;
    private double scale;

    private double sumQ;
    private double sumQz;
    private double sumQq;
    private double sumQqz;

    /**
     * Starts at the median and the spread of the middle half.
     *
     * @param sorted returns, ascending, not all alike
     */
    StudentTProfile(double[] sorted) {
        this.returns = sorted;
        int count = sorted.length;
        this.location = sorted[count / 2];
        double spread = sorted[(3 * count) / 4] - sorted[count / 4];
        this.scale = spread > 0 ? spread / 2 : (sorted[count - 1] - sorted[0]) / count;
    }

    int count() {
        return returns.length;
    }

    /** The best distribution of given degrees of freedom. */
    StudentTReturns at(double inverseDegrees) {
        double degrees = 1 / inverseDegrees;
        maximize(degrees);
        return new StudentTReturns(location, scale, degrees);
    }

    /**
     * The slope of the profile likelihood in 1 / d, for each return: since location and scale are best, it is {@code d^2 / 2 *
     * (mean of log(1 + z^2 / d) - (digamma((d + 1) / 2) - digamma(d / 2)))}.
     */
    double slope(double inverseDegrees) {
        double degrees = 1 / inverseDegrees;
        maximize(degrees);
        return degrees * degrees / 2 * (sumOfLogarithms(degrees) / count() - expectedLogarithm(degrees));
    }

    /** The greatest log likelihood for given degrees, for each return, without the constant that all share. */
    double logLikelihood(double inverseDegrees) {
        double degrees = 1 / inverseDegrees;
        maximize(degrees);
        return Gamma.logGamma((degrees + 1) / 2)
                - Gamma.logGamma(degrees / 2)
                - StrictMath.log(degrees) / 2
                - StrictMath.log(scale)
                - (degrees + 1) / 2 * sumOfLogarithms(degrees) / count();
    }

    /**
     * digamma((d + 1) / 2) - digamma(d / 2), the mean of log(1 + T^2 / d) for a standard Student-t T: the sum of this function
     * at d and at d + 1 is 2 / d, and its asymptotic series is good to 1e-14 from d = 30 on. Commons Math's digamma is off by
     * 3e-9 (a sign of its series), Commons Numbers' one takes logarithms that differ between machines.
     */
    static double expectedLogarithm(double degrees) {
        double d = degrees;
        double sum = 0;
        double sign = 1;
        while (d < 30) {
            sum += sign * 2 / d;
            sign = -sign;
            d++;
        }
        double y = 1 / (d * d);
        double series = y * (0.5 - y * (0.25 - y * (0.5 - y * (17.0 / 8 - y * 31.0 / 2))));
        return sum + sign * (1 / d + series);
    }

    private double sumOfLogarithms(double degrees) {
        double factor = 1 / (scale * scale * degrees);
        double sum = 0;
        double product = 1;
        for (double value : returns) {
            double distance = value - location;
            product *= 1 + distance * distance * factor;
            if (product > LARGE) {
                sum += StrictMath.log(product);
                product = 1;
            }
        }
        return sum + StrictMath.log(product);
    }

    private void maximize(double degrees) {
        for (int i = 0; i < MOST_STEPS; i++) {
            addUp(degrees);
            if (step(degrees) <= SMALL) {
                return;
            }
        }
        throw new ArithmeticException("degrees: %s (no maximum found)".formatted(degrees));
    }

    private void addUp(double degrees) {
        double factor = 1 / scale;
        double q1 = 0;
        double qz = 0;
        double q2 = 0;
        double qqz = 0;
        for (double value : returns) {
            double z = (value - location) * factor;
            double q = 1 / (degrees + z * z);
            double qq = q * q;
            q1 += q;
            qz += q * z;
            q2 += qq;
            qqz += qq * z;
        }
        sumQ = q1;
        sumQz = qz;
        sumQq = q2;
        sumQqz = qqz;
    }

    /** Moves location and scale, and says how far, in units of the scale. */
    private double step(double degrees) {
        int count = count();
        double weight = degrees + 1;
        double byLocation = weight * sumQz;
        double byScale = weight * (count - degrees * sumQ) - count;
        double twice = 2 * degrees * weight;
        double locationTwice = weight * sumQ - twice * sumQq;
        double mixed = -twice * sumQqz;
        double scaleTwice = -twice * (sumQ - degrees * sumQq);
        double determinant = locationTwice * scaleTwice - mixed * mixed;
        double shift = (mixed * byScale - scaleTwice * byLocation) / determinant;
        double growth = (mixed * byLocation - locationTwice * byScale) / determinant;
        double length = Math.max(Math.abs(shift), Math.abs(growth));
        if (locationTwice < 0 && determinant > 0 && length <= LONG) {
            location += shift * scale;
            scale *= StrictMath.exp(growth);
            return length;
        }
        return stepOfExpectation(degrees);
    }

    private double stepOfExpectation(double degrees) {
        double shift = sumQz / sumQ;
        double square = (count() - degrees * sumQ) / sumQ - shift * shift;
        double growth = Math.sqrt(square);
        location += shift * scale;
        scale *= growth;
        return Math.max(Math.abs(shift), Math.abs(growth - 1));
    }
}
