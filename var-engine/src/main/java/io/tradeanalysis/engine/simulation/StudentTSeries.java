package io.tradeanalysis.engine.simulation;

import static java.lang.Math.fma;

import org.apache.commons.math3.special.Beta;

/**
 * The Taylor series of the Student-t quantile x(p) about a place. With s = degrees + x^2, the derivative x' = 1 / density is a
 * constant times s^((degrees + 1) / 2), so each coefficient of x' follows from those before by the recurrence for the power of
 * a series (Knuth, The Art of Computer Programming 2, 4.7), and those of s from those of x.
 */
final class StudentTSeries {

    /** At a ratio of 2/9 between the largest argument and the radius of convergence, what is left out is below 1e-16. */
    private static final int DEGREE = 24;

    private final double degrees;
    private final double power;
    private final double peak;
    private final double[] x = new double[DEGREE + 1];
    private final double[] slope = new double[DEGREE];
    private final double[] s = new double[DEGREE];

    StudentTSeries(double degrees) {
        this.degrees = degrees;
        this.power = (degrees + 1) / 2;
        this.peak = StrictMath.exp(-Beta.logBeta(degrees / 2, 0.5)) / Math.sqrt(degrees);
    }

    double density(double value) {
        return peak * StrictMath.exp(-power * StrictMath.log1p(value * value / degrees));
    }

    /**
     * Expands about a place.
     *
     * @param value x there
     * @param unit the step of probability that an argument of 1 stands for
     */
    void expand(double value, double unit) {
        x[0] = value;
        s[0] = fma(value, value, degrees);
        slope[0] = unit / density(value);
        x[1] = slope[0];
        for (int k = 1; k < DEGREE; k++) {
            s[k] = squareCoefficient(k);
            slope[k] = powerCoefficient(k);
            x[k + 1] = slope[k] / (k + 1);
        }
    }

    /** The k-th coefficient of x^2. */
    private double squareCoefficient(int k) {
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum = fma(x[i], x[k - i], sum);
        }
        return sum;
    }

    private double powerCoefficient(int k) {
        double sum = 0;
        for (int j = 1; j <= k; j++) {
            sum = fma((power + 1) * j - k, s[j] * slope[k - j], sum);
        }
        return sum / (k * s[0]);
    }

    /** x at an argument. */
    double at(double t) {
        double value = x[DEGREE];
        for (int i = DEGREE - 1; i >= 0; i--) {
            value = fma(value, t, x[i]);
        }
        return value;
    }

    /** Copies the coefficients, from the constant to that of a degree. */
    void copy(double[] into, int from, int degree) {
        System.arraycopy(x, 0, into, from, degree + 1);
    }
}
