package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.95");

    /**
     * Two trades with figures, 10 and 30, and one without: by hand, sqrt(3^2 + 4^2) / 2 = 2.5; the shortfalls are twice as large and
     * off by 6 and 8 below, by twice that above.
     */
    @Test
    void shouldAverageOverTheTradesThatHaveFiguresAndCountThem() {
        List<TradeResult> trades = List.of(trade(figures(10, 3)), trade(none()), trade(figures(30, 4)));

        assertThat(Summaries.of(List.of(LEVEL), trades).risk())
                .containsExactly(
                        new AverageRisk(LEVEL, 2, 20.0, new Interval(17.5, 22.5), 40.0, new Interval(35, 50.0)));
    }

    @Test
    void shouldHaveNoAverageWhereNoTradeHasFigures() {
        assertThat(Summaries.of(List.of(LEVEL), List.of(trade(none()))).risk())
                .containsExactly(new AverageRisk(LEVEL, 0, null, null, null, null));
    }

    /** Samples that are too few for an interval of one trade's shortfall leave none to the mean. */
    @Test
    void shouldHaveNoIntervalOfTheShortfallWhereATradeHasNone() {
        RiskFigures without = new RiskFigures(LEVEL, 1.0, new Interval(0, 2.0), 2.0, null, null, null, null);

        AverageRisk average = Summaries.of(List.of(LEVEL), List.of(trade(figures(10, 3)), trade(without)))
                .risk()
                .getFirst();

        assertThat(average.averageInterval()).isNotNull();
        assertThat(average.averageExpectedShortfall()).isEqualTo(11);
        assertThat(average.averageExpectedShortfallInterval()).isNull();
    }

    private static RiskFigures figures(double valueAtRisk, double error) {
        Interval interval = new Interval(valueAtRisk - error, valueAtRisk + error);
        double shortfall = 2 * valueAtRisk;
        Interval around = new Interval(shortfall - 2 * error, shortfall + 4 * error);
        return new RiskFigures(LEVEL, valueAtRisk, interval, shortfall, around, null, null, null);
    }

    private static RiskFigures none() {
        return new RiskFigures(LEVEL, null, null, null, null, null, null, "could not be fitted");
    }

    private static TradeResult trade(RiskFigures figures) {
        LocalDate day = LocalDate.of(2020, 1, 2);
        return new TradeResult(Signal.BUY, day, day, 1, 1, 1, 0, 0, 0, 0, 0.01, List.of(figures), List.of());
    }
}
