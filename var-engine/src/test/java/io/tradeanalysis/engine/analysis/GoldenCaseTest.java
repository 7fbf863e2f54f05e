package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.TestPrices;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The result that the original system published: AMZN, A = 500, V = 1000. */
class GoldenCaseTest {

    private static final int UNITS = 1_000;

    /** Signal, open and close date, open and close price, P&L, cumulative P&L, VAR_95 and VAR_99 as published. */
    private static final List<String> PUBLISHED = List.of(
            "BUY 2009-03-17 2009-03-19 71.35 70.10 -1250.000 -1250.000 4828358.0358 4710281.3288",
            "SELL 2009-03-19 2009-03-23 70.10 75.58 -5480.004 -6730.004 5169888.534 5263220.7626",
            "BUY 2009-03-23 2009-03-27 75.58 70.52 -5060.005 -11790.009 5414318.2078 5286725.2442",
            "SELL 2009-03-27 2009-03-31 70.52 73.44 -2920.005 -14710.014 5230378.1997 5339372.6141",
            "BUY 2009-03-31 2014-10-13 73.44 306.45 233010.010 218299.996 5099128.1607 5017030.8952",
            "SELL 2014-10-13 2014-10-21 306.45 315.33 -8879.975 209420.021 96977770.5232 98178415.36",
            "BUY 2014-10-21 2014-10-24 315.33 287.06 -28269.989 181150.032 96076979.4427 94879906.572",
            "SELL 2014-10-24 2014-11-11 287.06 312.01 -24950.012 156200.020 85151511.797 85952562.0236",
            "BUY 2014-11-11 2014-12-05 312.01 312.63 619.995 156820.015 94185621.4489 92764197.3299",
            "SELL 2014-12-05 2015-01-30 312.63 354.53 -41899.994 114920.021 100976312.8946 102172756.0261",
            "BUY 2015-01-30 2020-02-20 354.53 2153.1001 1798570.099 1913490.120 121215010.4483 119798418.9744");

    @ParameterizedTest
    @ValueSource(ints = {911, 1000, 1023})
    void shouldFindThePublishedTradesToTheCent(int window) {
        Figures figures = analyse(AnalysisRequest.of("AMZN", 500, window, 1_000, 1));

        assertThat(figures.trades()).hasSize(11);
        for (int i = 0; i < 11; i++) {
            TradeResult trade = figures.trades().get(i);
            String[] published = PUBLISHED.get(i).split(" ", -1);
            assertThat(trade.signal()).isEqualTo(Signal.valueOf(published[0]));
            assertThat(trade.openDate()).isEqualTo(LocalDate.parse(published[1]));
            assertThat(trade.closeDate()).isEqualTo(LocalDate.parse(published[2]));
            assertThat(trade.openPrice()).isCloseTo(Double.parseDouble(published[3]), within(0.005));
            assertThat(trade.closePrice()).isCloseTo(Double.parseDouble(published[4]), within(0.005));
            assertThat(trade.profit()).isCloseTo(Double.parseDouble(published[5]), within(0.0005001));
            assertThat(trade.cumulativeProfit()).isCloseTo(Double.parseDouble(published[6]), within(0.0005001));
        }
        assertThat(figures.summary().totalProfit()).isCloseTo(1913490.120, within(0.0005001));
        assertThat(Objects.requireNonNull(figures.summary().averageProfit())).isCloseTo(173953.647, within(0.0005));
    }

    /**
     * Published VAR = (1 + q) x units x price^2, so q = VAR / (units x price^2) - 1 is the loss-side return. S of that run is
     * unknown; as if S = 1,000, four standard errors of a quantile are 0.27 (95 %) and 0.47 (99 %) standard deviations.
     */
    @Test
    void shouldAgreeWithThePublishedQuantiles() {
        List<TradeResult> trades =
                analyse(AnalysisRequest.of("AMZN", 500, 1_000, 1_000, 1)).trades();
        for (int i = 0; i < 11; i++) {
            String[] published = PUBLISHED.get(i).split(" ", -1);
            assertQuantile(trades.get(i), Double.parseDouble(published[7]), 1.645, 0.27);
            assertQuantile(trades.get(i), Double.parseDouble(published[8]), 2.326, 0.47);
        }
    }

    private static void assertQuantile(TradeResult trade, double published, double deviations, double tolerance) {
        double price = trade.openPrice();
        double quantile = published / (UNITS * price * price) - 1;
        double expected = trade.meanReturn() - trade.signal().direction() * deviations * trade.returnDeviation();
        assertThat(quantile).isCloseTo(expected, within(tolerance * trade.returnDeviation()));
    }

    /**
     * The standard error of the point at c of S normal losses is sqrt(c (1 - c) / S) / density: 2.1131 and 3.7330 deviations over
     * sqrt(S). One of these 220 figures misses four of them with a chance of 1.4 % a set of seeds; these are fixed.
     */
    @ParameterizedTest
    @ValueSource(
            longs = {1, 2, 3, 42, 2_020, 20_200_220, 999_983, 4_294_967_296L, 1_000_000_007, 9_007_199_254_740_991L})
    void shouldLieWithinFourStandardErrorsOfTheClosedForm(long seed) {
        int samples = 100_000;
        for (TradeResult trade :
                analyse(AnalysisRequest.of("AMZN", 500, 1_000, samples, seed)).trades()) {
            double error = UNITS * trade.openPrice() * trade.returnDeviation() / Math.sqrt(samples);
            assertCloseToClosedForm(trade.risk().get(0), 4 * 2.1131 * error);
            assertCloseToClosedForm(trade.risk().get(1), 4 * 3.7330 * error);
        }
    }

    private static void assertCloseToClosedForm(RiskFigures figures, double tolerance) {
        assertThat(Objects.requireNonNull(figures.valueAtRisk()))
                .isCloseTo(Objects.requireNonNull(figures.closedForm()), within(tolerance));
    }

    private static Figures analyse(AnalysisRequest request) {
        return Analyses.run(request, TestPrices.original("AMZN"));
    }
}
