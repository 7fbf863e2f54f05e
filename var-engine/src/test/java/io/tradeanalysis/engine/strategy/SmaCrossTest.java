package io.tradeanalysis.engine.strategy;

import static io.tradeanalysis.contract.result.Signal.BUY;
import static io.tradeanalysis.contract.result.Signal.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmaCrossTest {

    @Test
    void shouldBuyAboveAndSellBelowTheAverage() {
        assertThat(signals(0, 3, 10, 9, 8, 12, 13, 5, 4))
                .containsExactly(new SignalEvent(5 - 2, BUY), new SignalEvent(7 - 2, SELL));
    }

    @Test
    void shouldGiveNoSignalWhereThePriceTouchesItsAverage() {
        // averages of 3 from row 2 on: 9, 7.5, 11.17: below, on it, above
        assertThat(signals(0, 3, 12, 9, 6, 7.5, 20)).isEmpty();
    }

    @Test
    void shouldGiveNoSignalBeforeTheFirstRow() {
        assertThat(signals(4, 3, 10, 9, 8, 12, 13, 5, 4)).containsExactly(new SignalEvent(5, SELL));
    }

    private static List<SignalEvent> signals(int firstRow, int period, double... prices) {
        PriceSeries series = TestPrices.ofPrices(prices);
        return SmaCross.signals(series, MovingAverage.of(series, period), firstRow);
    }
}
