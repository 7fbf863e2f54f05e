package io.tradeanalysis.workerapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.contract.result.TradeResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LossesMappingTest {

    @Test
    void shouldBringLossesBackBitForBit() {
        TradeLosses losses = losses(
                new LossHistogram(-0.1 - 0.2, Math.nextUp(0.0), List.of(0, 7, Integer.MAX_VALUE), 1, 2, -3, 0.1, 4.5));

        assertThat(LossesMapping.toContract(LossesMapping.toMessage(losses))).isEqualTo(losses);
    }

    @Test
    void shouldBringLossesWithoutHistogramBack() {
        assertThat(LossesMapping.toContract(LossesMapping.toMessage(losses(null))))
                .isEqualTo(losses(null));
    }

    private static TradeLosses losses(@Nullable LossHistogram histogram) {
        RiskFigures figures = new RiskFigures(
                ConfidenceLevel.of("0.99"), 1.5, new Interval(1, null), 2.0, new Interval(1, 3.0), null, null, null);
        TradeResult trade = new TradeResult(
                Signal.SELL,
                LocalDate.of(1969, 12, 30),
                LocalDate.of(2020, 1, 2),
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                List.of(figures),
                List.of());
        return new TradeLosses(
                AnalysisRequest.of("AMZN", 20, 500, 10_000, 9), "USD", 3, 9, trade, histogram, "1", "abc");
    }
}
