package io.tradeanalysis.engine.grading;

import static io.tradeanalysis.engine.grading.Objection.CLUSTERED;
import static io.tradeanalysis.engine.grading.Objection.SHORTFALL_TOO_LOW;
import static io.tradeanalysis.engine.grading.Objection.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolmTest {

    /** From R 4.2.2: how many of {@code p.adjust(c(a, b, c), "holm")} are at most 0.05. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.5, 0.9, 0",
        "0.02, 0.02, 0.02, 0",
        "0.016, 0.5, 0.9, 1",
        "0.9, 0.016, 0.024, 2",
        "0.049, 0.016, 0.024, 3",
        "0.016, 0.03, 0.001, 3",
        "0.03, 0.001, 0.024, 3",
        "0.06, 0.001, 0.026, 1",
    })
    void shouldRejectAsManyAsTheAdjustedPValuesSay(double a, double b, double c, int rejected) {
        assertThat(Holm.rejected(claims(a, b, c), 0.05)).hasSize(rejected);
    }

    @Test
    void shouldNameThoseThatRejectInTheirOrder() {
        assertThat(Holm.rejected(claims(0.02, 0.5, 0.001), 0.05)).containsExactly(TOO_MANY, SHORTFALL_TOO_LOW);
        assertThat(Holm.rejected(claims(0.5, 0.001, 0.02), 0.05)).containsExactly(CLUSTERED, SHORTFALL_TOO_LOW);
    }

    @Test
    void shouldRejectNothingWithoutATest() {
        assertThat(Holm.rejected(List.of(), 0.05)).isEmpty();
    }

    private static List<Holm.Claim> claims(double a, double b, double c) {
        return List.of(new Holm.Claim(TOO_MANY, a), new Holm.Claim(CLUSTERED, b), new Holm.Claim(SHORTFALL_TOO_LOW, c));
    }
}
