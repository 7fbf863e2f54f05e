package io.tradeanalysis.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfidenceLevelTest {

    @Test
    void shouldBeTheSameWithAndWithoutTrailingZeros() {
        assertThat(ConfidenceLevel.of("0.950"))
                .isEqualTo(ConfidenceLevel.of("0.95"))
                .hasToString("0.95");
    }

    @Test
    void shouldShowAsPercentage() {
        assertThat(ConfidenceLevel.of("0.9").percent()).isEqualTo("90");
        assertThat(ConfidenceLevel.of("0.995").percent()).isEqualTo("99.5");
    }

    @Test
    void shouldRejectALevelOutsideItsRange() {
        assertThatThrownBy(() -> ConfidenceLevel.of("0.5"))
                .hasMessage("confidence: 0.5 (expected: above 0.5, below 1, at most 6 decimals)");
        assertThatThrownBy(() -> ConfidenceLevel.of("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRejectADecimalThatIsTooLongToBeLookedAt() {
        String millionDigits = "0.9" + "9".repeat(1_000_000);

        assertThatThrownBy(() -> ConfidenceLevel.of(millionDigits))
                .hasMessage("confidence: 1000003 characters (expected: at most 40)");
    }
}
