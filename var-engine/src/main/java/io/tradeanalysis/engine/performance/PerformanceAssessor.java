package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;

/**
 * Assesses what a strategy made of its capital beside buying and holding. Time and memory are linear in rows and positions.
 *
 * <p>Each position stakes the whole capital of its time, whatever its units: returns of the curve are those of the trades,
 * compounded. With fixed units and the first trade's price as capital, a share that rose fiftyfold would be traded with
 * fifty times the capital that there is.
 */
public final class PerformanceAssessor {

    /**
     * The performance of these positions.
     *
     * @param positions in order, none opened before the one before it was closed, none beyond the last row
     * @throws IllegalArgumentException if they are not so
     */
    public static Performance assess(PriceSeries prices, List<Position> positions) {
        requireOrder(prices, positions);
        Calendar calendar = new Calendar(prices);
        Figure barsPerYear =
                calendar.spansTime() ? Figure.of(calendar.barsPerYear()) : Figure.undefined("fewer than two prices");
        if (positions.isEmpty()) {
            EquityCurve none = new EquityCurve(new double[0], new double[0], PerformanceMeasures.undefined("no trade"));
            return new Performance(
                    prices.size(), barsPerYear, none, none, TradeList.statistics(positions, 0, calendar));
        }
        Position first = positions.getFirst();
        return new Performance(
                first.openRow(),
                barsPerYear,
                curve(prices, positions, first.exposure(), calendar),
                curve(prices, List.of(held(first, prices)), first.exposure(), calendar),
                TradeList.statistics(positions, prices.size() - 1 - first.openRow(), calendar));
    }

    private static EquityCurve curve(PriceSeries prices, List<Position> positions, double capital, Calendar calendar) {
        GrowthPath path = GrowthPath.of(prices, positions);
        double[] equity = path.equity(capital);
        double[] drawdown = EquityCurve.drawdown(equity);
        return new EquityCurve(equity, drawdown, CurveMeasures.of(path, drawdown, calendar));
    }

    /** Bought when the first position was opened, at its price, and held to the end. */
    private static Position held(Position first, PriceSeries prices) {
        int lastRow = prices.size() - 1;
        return new Position(
                first.openRow(), lastRow, Signal.BUY, first.units(), first.openPrice(), prices.price(lastRow), 0);
    }

    private static void requireOrder(PriceSeries prices, List<Position> positions) {
        int earliest = 0;
        for (Position position : positions) {
            if (position.openRow() < earliest) {
                throw new IllegalArgumentException(
                        "open row: %d (expected: >= %d, where the position before was closed)"
                                .formatted(position.openRow(), earliest));
            }
            earliest = position.closeRow();
        }
        if (!positions.isEmpty() && earliest >= prices.size()) {
            throw new IllegalArgumentException(
                    "close row: %d (expected: < %d, the prices)".formatted(earliest, prices.size()));
        }
    }

    private PerformanceAssessor() {}
}
