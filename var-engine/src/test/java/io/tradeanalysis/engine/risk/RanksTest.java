package io.tradeanalysis.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RanksTest {

    /** From R 4.2.2: {@code S - qbinom(.025, S, c) + 1} and {@code S - qbinom(.975, S, c)}. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 100, 6, 11, 1, 5",
        "0.95, 1000, 51, 65, 37, 50",
        "0.99, 1000, 11, 18, 4, 10",
        "0.95, 100000, 5001, 5137, 4865, 5000",
        "0.99, 100000, 1001, 1063, 939, 1000",
        "0.95, 1000000, 50001, 50429, 49573, 50000",
        "0.99, 1000000, 10001, 10196, 9805, 10000",
    })
    void shouldGiveTheRanksOfTheBinomialQuantiles(
            String confidence, int samples, int valueAtRisk, int lower, int upper, double tailWeight) {
        assertThat(Ranks.of(ConfidenceLevel.of(confidence), samples))
                .isEqualTo(new Ranks(ConfidenceLevel.of(confidence), valueAtRisk, lower, upper, tailWeight));
    }

    @Test
    void shouldHaveNoUpperEndWhereTheSamplesAreTooFew() {
        assertThat(Ranks.of(ConfidenceLevel.of("0.99"), 100).hasUpper()).isFalse();
    }

    /** In doubles 0.55 x 100 is 55.00000000000001, whose ceiling is 56. */
    @Test
    void shouldCountInExactDecimals() {
        assertThat(Math.ceil(0.55 * 100)).isEqualTo(56);
        assertThat(Ranks.of(ConfidenceLevel.of("0.55"), 100).valueAtRisk()).isEqualTo(100 - 55 + 1);
    }

    @Test
    void shouldBeUndefinedWhereFewerThanOneLossLiesBeyond() {
        assertThat(Ranks.isDefined(ConfidenceLevel.of("0.99"), 100)).isTrue();
        assertThat(Ranks.isDefined(ConfidenceLevel.of("0.991"), 100)).isFalse();
    }
}
