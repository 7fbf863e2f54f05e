package io.tradeanalysis.engine.simulation;

/** One order of summation, whatever the width of a machine's vectors: value i goes to sum i mod 8, the sums are added in pairs. */
final class EightSums {

    static final int COUNT = 8;

    /** Adds values and their squares to eight sums each. */
    static void add(double[] values, int count, double[] sums, double[] squares) {
        double a = sums[0];
        double b = sums[1];
        double c = sums[2];
        double d = sums[3];
        double e = sums[4];
        double f = sums[5];
        double g = sums[6];
        double h = sums[7];
        double a2 = squares[0];
        double b2 = squares[1];
        double c2 = squares[2];
        double d2 = squares[3];
        double e2 = squares[4];
        double f2 = squares[5];
        double g2 = squares[6];
        double h2 = squares[7];
        int whole = count - count % COUNT;
        for (int i = 0; i < whole; i += COUNT) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
            a2 += values[i] * values[i];
            b2 += values[i + 1] * values[i + 1];
            c2 += values[i + 2] * values[i + 2];
            d2 += values[i + 3] * values[i + 3];
            e2 += values[i + 4] * values[i + 4];
            f2 += values[i + 5] * values[i + 5];
            g2 += values[i + 6] * values[i + 6];
            h2 += values[i + 7] * values[i + 7];
        }
        sums[0] = a;
        sums[1] = b;
        sums[2] = c;
        sums[3] = d;
        sums[4] = e;
        sums[5] = f;
        sums[6] = g;
        sums[7] = h;
        squares[0] = a2;
        squares[1] = b2;
        squares[2] = c2;
        squares[3] = d2;
        squares[4] = e2;
        squares[5] = f2;
        squares[6] = g2;
        squares[7] = h2;
        addFrom(whole, values, count, sums, squares);
    }

    /** The same of the values from a multiple of eight on. */
    static void addFrom(int from, double[] values, int count, double[] sums, double[] squares) {
        for (int i = from; i < count; i++) {
            sums[i % COUNT] += values[i];
            squares[i % COUNT] += values[i] * values[i];
        }
    }

    /** The eight sums together. */
    static double inPairs(double[] sums) {
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    private EightSums() {}
}
