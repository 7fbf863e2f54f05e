package io.tradeanalysis.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95 % intervals cover the true value over 2,000 runs. The seed is fixed; with another one, an interval that
 * covers 95 %, which is the least that whole ranks give, would leave 93 .. 98 % with a chance below 1e-4.
 */
class CoverageTest {

    private static final int RUNS = 2_000;

    @ParameterizedTest
    @CsvSource({"0.95, 1000", "0.99, 1000", "0.95, 100000", "0.99, 100000"})
    void shouldCoverTheTrueValueAtRisk(String confidence, int samples) {
        double share = coverage(
                confidence,
                samples,
                figures -> covers(
                        Objects.requireNonNull(figures.interval()), Objects.requireNonNull(figures.closedForm())));

        assertThat(share).isBetween(0.93, 0.98);
    }

    /** The shortfall's interval is asymptotic: it is held to its name where at least 1,000 losses lie beyond. */
    @ParameterizedTest
    @CsvSource({"0.95, 100000", "0.99, 100000"})
    void shouldCoverTheTrueExpectedShortfall(String confidence, int samples) {
        double share = coverage(
                confidence,
                samples,
                figures -> covers(
                        Objects.requireNonNull(figures.expectedShortfallInterval()),
                        Objects.requireNonNull(figures.closedFormExpectedShortfall())));

        assertThat(share).isBetween(0.93, 0.98);
    }

    private static double coverage(String confidence, int samples, Predicate<RiskFigures> covers) {
        RiskAssessor assessor = RiskAssessor.of(new RiskBatch(
                "1",
                20_200_220,
                samples,
                1,
                Model.NORMAL,
                List.of(ConfidenceLevel.of(confidence)),
                new double[0],
                List.of()));
        long covered = IntStream.range(0, RUNS)
                .mapToObj(run -> assessor.assess(new TradeTerms(run, Signal.BUY, 1, 100, 0.0005, 0.02, 0, 0)))
                .filter(risk -> covers.test(risk.risk().getFirst()))
                .count();
        return (double) covered / RUNS;
    }

    private static boolean covers(Interval interval, double value) {
        Double upper = interval.upper();
        return interval.lower() <= value && (upper == null || value <= upper);
    }
}
