package io.tradeanalysis.contract.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @Test
    void shouldHaveAValueOrAReason() {
        assertThat(Figure.of(-1.5)).isEqualTo(new Figure(-1.5, null));
        assertThat(Figure.undefined("no trade")).isEqualTo(new Figure(null, "no trade"));
        assertThatThrownBy(() -> new Figure(null, null))
                .hasMessage("figure: null, null (expected: a value or a reason)");
        assertThatThrownBy(() -> new Figure(1.0, "no trade"))
                .hasMessage("figure: 1.0, no trade (expected: a value or a reason)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void shouldRejectWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> Figure.of(value)).hasMessage("figure: %s (expected: a finite number)", value);
    }
}
