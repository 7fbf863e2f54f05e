package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Positions that tests share. */
final class TestPositions {

    /**
     * Long and short positions at random, some after a pause, the first from row 0 on; filled at the bars' prices, without
     * costs.
     *
     * @param longest most bars of a position
     */
    static List<Position> atRandom(PriceSeries prices, int longest, Random random) {
        List<Position> positions = new ArrayList<>();
        int row = 0;
        while (row < prices.size() - 1) {
            int closeRow = Math.min(prices.size() - 1, row + 1 + random.nextInt(longest));
            Signal signal = random.nextBoolean() ? Signal.BUY : Signal.SELL;
            double units = 1 + random.nextInt(10);
            positions.add(new Position(row, closeRow, signal, units, prices.price(row), prices.price(closeRow), 0));
            row = closeRow + (random.nextInt(3) == 0 ? random.nextInt(longest) : 0);
        }
        return List.copyOf(positions);
    }

    /** The same positions at a rate of costs a side, each filled up to 1 % off the bar's price. */
    static List<Position> withCosts(List<Position> positions, double rate, Random random) {
        return positions.stream()
                .map(position -> {
                    double open = position.openPrice() * (0.99 + 0.02 * random.nextDouble());
                    double close = position.closePrice() * (0.99 + 0.02 * random.nextDouble());
                    double costs = rate * position.units() * (open + close);
                    return new Position(
                            position.openRow(),
                            position.closeRow(),
                            position.signal(),
                            position.units(),
                            open,
                            close,
                            costs);
                })
                .toList();
    }

    private TestPositions() {}
}
