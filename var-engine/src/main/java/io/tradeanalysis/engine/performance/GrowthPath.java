package io.tradeanalysis.engine.performance;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What 1 of capital becomes when each position stakes all that there is: 1 at the first opening, then its worth after each
 * later bar, fills of that bar included. An open position counts at the bar's price.
 *
 * <p>A path may end early: where the capital is lost, which a short position or costs can do, it stays 0; where a double
 * can't follow it any more, it stays at the largest value.
 */
final class GrowthPath {

    /** Less than this is nothing; and no ratio of two values, nor its square, overflows. */
    private static final double LEAST = 1e-70;

    /** More than this can't be followed in a double; no real price leads there. */
    private static final double MOST = 1e70;

    private final int firstRow;
    private final double[] growth;
    private final OptionalInt endRow;

    private GrowthPath(int firstRow, double[] growth, OptionalInt endRow) {
        this.firstRow = firstRow;
        this.growth = growth;
        this.endRow = endRow;
    }

    /**
     * The path from the first opening to the last row.
     *
     * @param positions at least one, in order, none opened before the one before it was closed, none beyond the last row
     */
    static GrowthPath of(PriceSeries prices, List<Position> positions) {
        int firstRow = positions.getFirst().openRow();
        double[] growth = new double[prices.size() - firstRow];
        Stake stake = new Stake(positions);
        for (int row = firstRow; row < prices.size(); row++) {
            double worth = stake.worthAfter(row, prices.price(row));
            if (!(worth >= LEAST && worth <= MOST)) {
                Arrays.fill(growth, row - firstRow, growth.length, worth < LEAST ? 0 : MOST);
                growth[0] = 1;
                return new GrowthPath(firstRow, growth, OptionalInt.of(row));
            }
            growth[row - firstRow] = worth;
        }
        growth[0] = 1;
        return new GrowthPath(firstRow, growth, OptionalInt.empty());
    }

    /** The row of the first opening. */
    int firstRow() {
        return firstRow;
    }

    /** Bars after the first opening. */
    int bars() {
        return growth.length - 1;
    }

    /** Growth at the end. */
    double last() {
        return growth[growth.length - 1];
    }

    /** The row on which all capital was lost, if it was. */
    OptionalInt lostOn() {
        return last() == 0 ? endRow : OptionalInt.empty();
    }

    /** Whether growth became too large to be followed. */
    boolean isBeyondRange() {
        return last() == MOST;
    }

    /** The simple returns of the bars after the first opening; none is defined after all capital is lost. */
    double[] returns() {
        double[] returns = new double[bars()];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = growth[i + 1] / growth[i] - 1;
        }
        return returns;
    }

    /** Money at each bar, from this capital. */
    double[] equity(double capital) {
        double[] equity = new double[growth.length];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = capital * growth[i];
        }
        return equity;
    }

    /** The capital on its way from position to position. */
    private static final class Stake {

        private final List<Position> positions;
        private double settled = 1;
        private int next;

        Stake(List<Position> positions) {
            this.positions = positions;
        }

        /** Rows must come in order. Negative or 0 where an open position owes all that there is, or more. */
        double worthAfter(int row, double price) {
            while (next < positions.size() && positions.get(next).closeRow() <= row) {
                settled = Math.max(0, settled * positions.get(next).growthAtClose());
                next++;
            }
            boolean isOpen = next < positions.size() && positions.get(next).openRow() <= row;
            return isOpen ? settled * positions.get(next).growthAt(price) : settled;
        }
    }
}
