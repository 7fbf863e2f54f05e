package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;

/**
 * A trade as performance sees it: when it was filled, at which prices, at what cost.
 *
 * @param openRow row on which the opening was filled
 * @param closeRow row on which the closing was filled, not before openRow
 * @param signal BUY for a long position, SELL for a short one
 * @param units units of the asset, above 0, whole or not
 * @param openPrice price of one unit when opened, in the asset's currency, in the range of {@link PriceSeries}
 * @param closePrice price of one unit when closed, alike
 * @param costs what opening and closing cost together, at least 0, in the asset's currency: a rate of the money that changed
 *     hands, the same on both sides
 */
public record Position(
        int openRow, int closeRow, Signal signal, double units, double openPrice, double closePrice, double costs) {

    private static final double FEWEST_UNITS = 1e-25;
    private static final double MOST_UNITS = 1e25;
    private static final double HIGHEST_COSTS = 1e40;

    /** Checks the ranges, within which no sum of trades overflows. */
    public Position {
        if (openRow < 0 || closeRow < openRow) {
            throw new IllegalArgumentException("rows: %d .. %d (expected: from 0, the closing not before the opening)"
                    .formatted(openRow, closeRow));
        }
        requireRange("units", units, FEWEST_UNITS, MOST_UNITS);
        requireRange("open price", openPrice, PriceSeries.LOWEST_PRICE, PriceSeries.HIGHEST_PRICE);
        requireRange("close price", closePrice, PriceSeries.LOWEST_PRICE, PriceSeries.HIGHEST_PRICE);
        requireRange("costs", costs, 0, HIGHEST_COSTS);
    }

    private static void requireRange(String name, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s: %s (expected: %s .. %s)".formatted(name, value, lowest, highest));
        }
    }

    /** Money that the opening put at stake. */
    double exposure() {
        return units * openPrice;
    }

    /** Gain after costs, negative for a loss, in the asset's currency. */
    double profit() {
        return signal.direction() * (units * (closePrice - openPrice)) - costs;
    }

    /** What 1 of capital staked in this position is worth while it is open, its opening paid; may be 0 or less. */
    double growthAt(double price) {
        return grossGrowth(price) - costShare() * (openPrice / (openPrice + closePrice));
    }

    /** What 1 of capital staked in this position has become, opening and closing paid; may be 0 or less. */
    double growthAtClose() {
        return grossGrowth(closePrice) - costShare();
    }

    private double grossGrowth(double price) {
        double ratio = price / openPrice;
        return switch (signal) {
            case BUY -> ratio;
            case SELL -> 2 - ratio;
        };
    }

    private double costShare() {
        return costs / exposure();
    }
}
