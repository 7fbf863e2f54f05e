package io.tradeanalysis.engine.trades;

import static io.tradeanalysis.contract.result.Signal.BUY;
import static io.tradeanalysis.contract.result.Signal.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.PositionSize;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.SignalEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradesTest {

    private static final double[] PRICES = {10, 11, 12, 10, 8, 9, 16, 20};
    private static final double[] OPENS = {1, 2, 3, 12.5, 10, 8, 15, 18};
    private static final PriceSeries SERIES = TestPrices.ofPrices(PRICES).withOpens(OPENS);
    private static final List<SignalEvent> SIGNALS =
            List.of(new SignalEvent(3, SELL), new SignalEvent(4, BUY), new SignalEvent(7, SELL));

    private static final PositionSize TEN_UNITS = new PositionSize.Units(10);

    @Test
    void shouldFillASignalAtItsOwnPrice() {
        List<Trade> trades = Trades.of(SERIES, SIGNALS, request(Fill.SIGNAL_CLOSE, TEN_UNITS, 0));

        assertThat(trades).extracting(Trade::openRow).containsExactly(3, 4, 7);
        assertThat(trades).extracting(Trade::closeRow).containsExactly(4, 7, 7);
        assertThat(trades).extracting(Trade::openPrice).containsExactly(10.0, 8.0, 20.0);
        assertThat(trades).extracting(Trade::closePrice).containsExactly(8.0, 20.0, 20.0);
        assertThat(trades).extracting(Trade::profit).containsExactly(20.0, 120.0, 0.0);
        assertThat(trades).extracting(Trade::costs).containsExactly(0.0, 0.0, 0.0);
    }

    /** Signals on rows 3 and 4, one after the other; the one on the last row has no open to be filled at. */
    @Test
    void shouldFillASignalAtTheNextOpen() {
        List<Trade> trades = Trades.of(SERIES, SIGNALS, request(Fill.NEXT_OPEN, TEN_UNITS, 0));

        assertThat(trades).extracting(Trade::signalRow).containsExactly(3, 4);
        assertThat(trades).extracting(Trade::openRow).containsExactly(4, 5);
        assertThat(trades).extracting(Trade::closeRow).containsExactly(5, 7);
        assertThat(trades).extracting(Trade::openPrice).containsExactly(10.0, 8.0);
        assertThat(trades).extracting(Trade::closePrice).containsExactly(8.0, 20.0);
        assertThat(trades).extracting(Trade::profit).containsExactly(20.0, 120.0);
    }

    @Test
    void shouldCloseAtTheLastPriceWhatIsOpenedOnTheLastRow() {
        Trade trade = Trades.of(SERIES, List.of(new SignalEvent(6, BUY)), request(Fill.NEXT_OPEN, TEN_UNITS, 0))
                .getFirst();

        assertThat(trade.openRow()).isEqualTo(7);
        assertThat(trade.closeRow()).isEqualTo(7);
        assertThat(trade.profit()).isEqualTo(10 * (20 - 18));
    }

    /** The window is that of the signal's row, whatever the fill: nobody knows the next bar when the signal falls. */
    @Test
    void shouldEndTheWindowWithTheSignal() {
        List<Trade> closes = Trades.of(SERIES, SIGNALS, request(Fill.SIGNAL_CLOSE, TEN_UNITS, 0));
        List<Trade> opens = Trades.of(SERIES, SIGNALS, request(Fill.NEXT_OPEN, TEN_UNITS, 0));

        assertThat(opens)
                .extracting(Trade::window)
                .isEqualTo(closes.subList(0, 2).stream().map(Trade::window).toList());
        assertThat(opens.getFirst().window()).isEqualTo(WindowReturns.of(SERIES, 3, 3));
    }

    /** 25 basis points of 10 x 10 and of 10 x 8 are 0.25 and 0.2, long or short. */
    @Test
    void shouldTakeTheCostsOfBothSidesFromTheProfit() {
        List<Trade> trades = Trades.of(SERIES, SIGNALS, request(Fill.NEXT_OPEN, TEN_UNITS, 25));

        assertThat(trades).extracting(Trade::costs).containsExactly(0.45, 0.7);
        assertThat(trades).extracting(Trade::profit).containsExactly(20 - 0.45, 120 - 0.7);
    }

    @Test
    void shouldBuyTheUnitsThatTheMoneyPaysAtTheFill() {
        List<Trade> trades = Trades.of(SERIES, SIGNALS, request(Fill.SIGNAL_CLOSE, new PositionSize.Amount(1_000), 10));

        assertThat(trades).extracting(Trade::units).containsExactly(100.0, 125.0, 50.0);
        assertThat(trades).extracting(Trade::costs).containsExactly(1.8, 3.5, 2.0);
        assertThat(trades).extracting(Trade::profit).containsExactly(200 - 1.8, 1_500 - 3.5, -2.0);
    }

    @Test
    void shouldTakeNothingFromLaterPricesButTheClose() {
        for (Fill fill : Fill.values()) {
            double[] prices = PRICES.clone();
            double[] opens = OPENS.clone();
            Arrays.fill(prices, 6, 8, 500);
            Arrays.fill(opens, 6, 8, 700);
            PriceSeries other = TestPrices.ofPrices(prices).withOpens(opens);

            List<Trade> before = Trades.of(SERIES, SIGNALS, request(fill, TEN_UNITS, 25));
            List<Trade> after = Trades.of(other, SIGNALS, request(fill, TEN_UNITS, 25));

            assertThat(after.get(0)).isEqualTo(before.get(0));
            assertThat(after.get(1).openPrice()).isEqualTo(before.get(1).openPrice());
            assertThat(after.get(1).units()).isEqualTo(before.get(1).units());
            assertThat(after.get(1).window()).isEqualTo(before.get(1).window());
            assertThat(after.get(1).profit()).isNotEqualTo(before.get(1).profit());
        }
    }

    @Test
    void shouldRefuseToFillAtOpensThatAreNotThere() {
        PriceSeries none = TestPrices.ofPrices(PRICES);

        assertThatThrownBy(() -> Trades.of(none, SIGNALS, request(Fill.NEXT_OPEN, TEN_UNITS, 0)))
                .hasMessage("opens: none were given (expected: one a row)");
        assertThat(Trades.of(none, SIGNALS, request(Fill.SIGNAL_CLOSE, TEN_UNITS, 0)))
                .hasSize(3);
    }

    private static AnalysisRequest request(Fill fill, PositionSize size, int costBasisPoints) {
        return new AnalysisRequest(
                "X",
                3,
                1_000,
                1,
                Defaults.COMPUTE,
                1,
                size,
                Defaults.CONFIDENCES,
                Model.NORMAL,
                1,
                fill,
                costBasisPoints,
                new Strategy.SmaCross(3));
    }
}
