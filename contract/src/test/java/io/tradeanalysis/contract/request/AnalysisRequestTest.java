package io.tradeanalysis.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
