package io.tradeanalysis.frontend.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.frontend.fake.CannedResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoTradesTest {

    @Test
    void shouldSayThatTheAverageIsTooLong() {
        assertThat(explain(300, 10))
                .isEqualTo(
                        new NoTrades("The moving average needs 300 prices, and AMZN has 200.", "Choose a smaller A."));
    }

    @Test
    void shouldSayThatTheWindowIsTooLong() {
        assertThat(explain(10, 2000))
                .isEqualTo(new NoTrades(
                        "No signal is taken within the first V prices; V = 2,000 leaves none of the 200 of AMZN.",
                        "Choose a smaller V."));
    }

    @Test
    void shouldSayThatThePriceNeverCrossed() {
        assertThat(explain(150, 199).why())
                .isEqualTo("After the first 199 prices, the price of AMZN never crossed its average of 150 bars.");
    }

    private static NoTrades explain(int average, int window) {
        return NoTrades.explain(
                CannedResult.of(AnalysisRequest.of("AMZN", average, window, 1000, 1), 200, "USD", List.of()));
    }
}
