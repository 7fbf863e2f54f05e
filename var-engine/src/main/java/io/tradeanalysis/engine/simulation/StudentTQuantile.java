package io.tradeanalysis.engine.simulation;

import static java.lang.Math.fma;

import org.apache.commons.math3.special.Beta;

/**
 * The quantile function of a standard Student-t distribution, for many uniforms: a table of Taylor polynomials, four to an
 * octave of the probability. A uniform's exponent and next two bits name its piece, the rest is the polynomial's argument.
 * Relative error below 1e-12; rising, since each piece is held between its borders; odd about a probability of a half.
 *
 * <p>The table is made from its far end: the quantile x(p) has the derivative 1 / density(x), whose Taylor series about a
 * place where x is known follows from recurrences ({@link StudentTSeries}), and gives x at the next place. Errors shrink on
 * the way, as the density grows. Only the farthest place needs the distribution function.
 */
public final class StudentTQuantile implements ReturnQuantile {

    /** Degrees of freedom for which the error was tested. */
    private static final double FEWEST = 2;

    private static final double MOST = 1000;

    /** A uniform n has the probability (2 n + 1) / 2^53; these bits are those of 2 n + 1 as a floating point number. */
    private static final int SCALE = Uniform.BITS + 1;

    /** Bits of a piece within its octave. */
    private static final int PIECE_BITS = 2;

    private static final int SHIFT = 52 - PIECE_BITS;
    private static final int FIRST_PIECE = 1023 << PIECE_BITS;

    /** The bits that a piece's centre shares with its uniforms, and the one that puts it in the middle. */
    private static final long PIECE_MASK = ((1L << PIECE_BITS) - 1) << SHIFT;

    private static final long CENTRE_BITS = Elementary.ONE_BITS | (1L << (SHIFT - 1));
    private static final double HALF_PIECE = 0x1p-3;

    private static final int PIECES = Uniform.BITS << PIECE_BITS;
    private static final int LAST_PIECE = PIECES - 1;

    /** A piece of the table: value at its lower border, at its upper border, coefficients from the constant on. */
    private static final int ROW = 16;

    private static final int UPPER = 1;
    private static final int CONSTANT = 2;
    private static final int DEGREE = ROW - CONSTANT - 1;

    private static final long LARGEST = (1L << Uniform.BITS) - 1;
    private static final long HALF = 1L << (Uniform.BITS - 1);

    private final double[] table;

    private StudentTQuantile(double[] table) {
        this.table = table;
    }

    /**
     * Makes the table, in about a fifth of a millisecond.
     *
     * @param degrees of freedom, 2 .. 1000
     */
    public static StudentTQuantile of(double degrees) {
        if (!(degrees >= FEWEST && degrees <= MOST)) {
            throw new IllegalArgumentException("degrees: %s (expected: 2 .. 1000)".formatted(degrees));
        }
        double[] table = new double[PIECES * ROW];
        StudentTSeries series = new StudentTSeries(degrees);
        double x = farthest(degrees, centre(0) * 0x1p-53);
        for (int piece = 0; piece < LAST_PIECE; piece++) {
            series.expand(x, unit(piece));
            fill(table, piece, series);
            x = series.at(centre(piece + 1) * unit(piece + 1) / unit(piece) - centre(piece));
        }
        series.expand(0, unit(LAST_PIECE));
        fill(table, LAST_PIECE, series);
        return new StudentTQuantile(table);
    }

    /** The value below which the variable falls with the probability that a uniform stands for; see {@link Uniform}. */
    @Override
    public double at(long n) {
        return n < HALF ? lower(n) : -lower(LARGEST - n);
    }

    private double lower(long n) {
        long bits = Double.doubleToRawLongBits((double) (2 * n + 1));
        int piece = (int) (bits >>> SHIFT) - FIRST_PIECE;
        double mantissa = Double.longBitsToDouble((bits & Elementary.FRACTION) | Elementary.ONE_BITS);
        double centre = piece == LAST_PIECE ? 2.0 : Double.longBitsToDouble((bits & PIECE_MASK) | CENTRE_BITS);
        int row = piece * ROW;
        double value = polynomial(table, row + CONSTANT, mantissa - centre);
        return Math.max(table[row], Math.min(table[row + UPPER], value));
    }

    private static double polynomial(double[] coefficients, int constant, double t) {
        double value = coefficients[constant + DEGREE];
        for (int i = constant + DEGREE - 1; i >= constant; i--) {
            value = fma(value, t, coefficients[i]);
        }
        return value;
    }

    private static void fill(double[] table, int piece, StudentTSeries series) {
        int row = piece * ROW;
        series.copy(table, row + CONSTANT, DEGREE);
        table[row] = piece == LAST_PIECE ? series.at(-2 * HALF_PIECE) : polynomial(table, row + CONSTANT, -HALF_PIECE);
        table[row + UPPER] = piece == LAST_PIECE ? 0 : Double.POSITIVE_INFINITY;
        if (piece > 0) {
            table[row - ROW + UPPER] = table[row];
        }
    }

    /** A piece's centre, in units of its octave's start: the last piece has its own at a probability of a half, where x is 0. */
    private static double centre(int piece) {
        return piece == LAST_PIECE ? 2.0 : 1 + (piece & 3) * (2 * HALF_PIECE) + HALF_PIECE;
    }

    /** The probability where a piece's octave starts. */
    private static double unit(int piece) {
        return Math.scalb(1.0, (piece >> PIECE_BITS) - SCALE);
    }

    /**
     * Solves log P(X < x) = log p by Newton's method from far out, where the logarithm is concave in log(-x): the steps come
     * from one side. The distribution function is Commons Math's incomplete beta function.
     */
    private static double farthest(double degrees, double p) {
        StudentTSeries series = new StudentTSeries(degrees);
        double x = NormalQuantile.of(p);
        for (int i = 0; i < 100; i++) {
            double below = Beta.regularizedBeta(degrees / fma(x, x, degrees), degrees / 2, 0.5) / 2;
            double step = StrictMath.log(below / p) * below / (series.density(x) * x);
            x *= StrictMath.exp(-step);
            if (Math.abs(step) < 1e-10) {
                return x;
            }
        }
        throw new IllegalStateException("degrees: %s (no quantile found)".formatted(degrees));
    }
}
