package io.tradeanalysis.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AnalysisRequestTest {

    @Test
    void shouldRejectWhatIsOutOfRange() {
        assertThatThrownBy(() -> AnalysisRequest.of("AMZN", 2, 1_000, 100_000, 1))
                .hasMessage("movingAverage: 2 (expected: 3 .. 1000000)");
        assertThatThrownBy(() -> AnalysisRequest.of("AMZN", 500, 1_000, 99, 1))
                .hasMessage("samples: 99 (expected: 100 .. 1000000)");
        assertThatThrownBy(() -> AnalysisRequest.of("AMZN", 500, 1_000, 100, 1L << 53))
                .hasMessage("seed: 9007199254740992 (expected: 0 .. 9007199254740991)");
        assertThatThrownBy(() -> AnalysisRequest.of("", 500, 1_000, 100, 1))
                .hasMessage("asset: 0 characters (expected: 1 .. 40)");
    }

    @Test
    void shouldChangeNothingButWhereItIsComputed() {
        AnalysisRequest request = AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 1);

        AnalysisRequest elsewhere = request.computedBy(Compute.LAMBDA, 7);

        assertThat(elsewhere).isNotEqualTo(request);
        assertThat(elsewhere.computedBy(request.compute(), request.resources())).isEqualTo(request);
    }

    @Test
    void shouldRejectParametersOutOfRange() {
        assertThatThrownBy(() -> new Strategy.DualSma(50, 50)).hasMessage("slowSma: 50 (expected: 51 .. 1000000)");
        assertThatThrownBy(() -> new Strategy.EmaCross(2, 50)).hasMessage("fastEma: 2 (expected: 3 .. 1000000)");
        assertThatThrownBy(() -> new Strategy.Rsi(14, 0, 70)).hasMessage("oversold: 0 (expected: 1 .. 49)");
        assertThatThrownBy(() -> new Strategy.Rsi(14, 30, 50)).hasMessage("overbought: 50 (expected: 51 .. 99)");
        assertThatThrownBy(() -> new Strategy.Bollinger(20, new BigDecimal("10.01")))
                .hasMessage("bandWidth: 10.01 (expected: above 0, at most 10, at most 2 decimals)");
        assertThatThrownBy(() -> new PositionSize.Units(0)).hasMessage("units: 0 (expected: 1 .. 1000000000)");
        assertThatThrownBy(() -> new PositionSize.Amount(0)).hasMessage("amount: 0 (expected: 1 .. 1000000000000)");
    }

    @Test
    void shouldBuyAsManyUnitsAsTheMoneyPays() {
        assertThat(new PositionSize.Amount(1_000).unitsAt(400)).isEqualTo(2.5);
        assertThat(new PositionSize.Units(7).unitsAt(400)).isEqualTo(7);
    }
}
