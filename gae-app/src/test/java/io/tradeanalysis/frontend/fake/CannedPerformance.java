package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.contract.result.TradeStatistics;
import java.util.Arrays;
import java.util.List;

/** Curves that follow prices and trades, with made-up measures. */
final class CannedPerformance {

    /** Why there is no profit factor. */
    static final String NO_LOSS = "no trade lost";

    private CannedPerformance() {}

    static Performance of(Series series, List<TradeResult> trades) {
        if (trades.isEmpty()) {
            EquityCurve none = EquityCurve.of(new double[0], PerformanceMeasures.undefined("no trade"));
            Figure noTrade = Figure.undefined("no trade");
            return new Performance(
                    series.prices().length,
                    Figure.of(260.9),
                    none,
                    none,
                    new TradeStatistics(0, noTrade, noTrade, noTrade, noTrade, noTrade));
        }
        int first = series.dates().indexOf(trades.getFirst().openDate());
        double[] prices = Arrays.copyOfRange(series.prices(), first, series.prices().length);
        double capital = trades.getFirst().units() * prices[0];
        return new Performance(
                first,
                Figure.of(260.9),
                EquityCurve.of(staked(series, trades, first, capital), measures(-0.25)),
                EquityCurve.of(
                        Arrays.stream(prices)
                                .map(price -> capital * price / prices[0])
                                .toArray(),
                        measures(12.5)),
                new TradeStatistics(
                        trades.size(),
                        Figure.of(0.4),
                        Figure.undefined(NO_LOSS),
                        Figure.of(1),
                        Figure.of(12.34),
                        Figure.of(17.05)));
    }

    private static double[] staked(Series series, List<TradeResult> trades, int first, double capital) {
        double[] equity = new double[series.prices().length - first];
        equity[0] = capital;
        int trade = 0;
        for (int i = 1; i < equity.length; i++) {
            double moved = series.prices()[first + i] / series.prices()[first + i - 1] - 1;
            equity[i] = equity[i - 1] * (1 + (trades.get(trade).signal() == Signal.BUY ? moved : -moved));
            if (trade + 1 < trades.size()
                    && !series.dates()
                            .get(first + i)
                            .isBefore(trades.get(trade + 1).openDate())) {
                trade++;
            }
        }
        return equity;
    }

    private static PerformanceMeasures measures(double total) {
        return new PerformanceMeasures(
                Figure.of(total),
                Figure.of(total / 10),
                Figure.of(0.321),
                Figure.of(0.56),
                Figure.of(0.78),
                Figure.of(0.654),
                Figure.of(total / 10 / 0.654));
    }
}
