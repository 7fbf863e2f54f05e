package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.TradeStatistics;
import java.util.List;
import java.util.function.ToLongFunction;

/** Counts and sums positions, in their order. */
final class TradeList {

    private static final String NO_TRADE = "no trade";

    private final List<Position> positions;

    private TradeList(List<Position> positions) {
        this.positions = positions;
    }

    /**
     * The statistics of the positions.
     *
     * @param bars bars after the first opening
     */
    static TradeStatistics statistics(List<Position> positions, int bars, Calendar calendar) {
        TradeList list = new TradeList(positions);
        return new TradeStatistics(
                positions.size(),
                list.winRate(),
                list.profitFactor(),
                list.exposure(bars),
                list.average(TradeList::barsOf),
                list.average(position -> calendar.days(position.openRow(), position.closeRow())));
    }

    private Figure winRate() {
        return average(position -> position.profit() > 0 ? 1 : 0);
    }

    private Figure profitFactor() {
        double gains = 0;
        double losses = 0;
        for (Position position : positions) {
            gains += Math.max(0, position.profit());
            losses += Math.max(0, -position.profit());
        }
        double factor = gains / losses;
        return Double.isFinite(factor)
                ? Figure.of(factor)
                : Figure.undefined(positions.isEmpty() ? NO_TRADE : "no trade lost");
    }

    private Figure exposure(int bars) {
        if (positions.isEmpty()) {
            return Figure.undefined(NO_TRADE);
        }
        return bars == 0
                ? Figure.undefined("no bar after the first trade")
                : Figure.of((double) total(TradeList::barsOf) / bars);
    }

    private Figure average(ToLongFunction<Position> count) {
        return positions.isEmpty() ? Figure.undefined(NO_TRADE) : Figure.of((double) total(count) / positions.size());
    }

    private long total(ToLongFunction<Position> count) {
        return positions.stream().mapToLong(count).sum();
    }

    private static long barsOf(Position position) {
        return (long) position.closeRow() - position.openRow();
    }
}
