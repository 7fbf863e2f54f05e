package io.tradeanalysis.engine.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.models.Garch11;
import io.tradeanalysis.engine.models.GarchFit;
import io.tradeanalysis.engine.models.StudentTFit;
import io.tradeanalysis.engine.models.StudentTReturns;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * Every forecast of a short series against plain loops that start from the prices at each bar. Of the engine they use the two
 * fits alone, which have oracles of their own.
 */
class ForecastOracleTest {

    private static final int WINDOW = 60;
    private static final int FIRST = 250;
    private static final double LEVEL = 0.95;

    private static final PriceSeries PRICES = TestPrices.randomWalk(330, 3);
    private static final GradingPlan PLAN = GradingPlan.exact(Backtests.request(WINDOW), PRICES);
    private static final List<ModelForecasts> FORECASTS = Backtests.forecasts(PLAN);

    @Test
    void shouldForecastFromTheFirstBarWithEnoughReturnsToTheLastButOne() {
        assertThat(PLAN.bars()).isEqualTo(330 - 1 - FIRST);
        assertThat(GradingPlan.exact(Backtests.request(300), PRICES).bars()).isEqualTo(330 - 1 - 299);
    }

    @Test
    void shouldForecastNormalReturnsByTheWindowsMeanAndDeviation() {
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double z = standard.inverseCumulativeProbability(LEVEL);
        ModelForecasts forecasts = FORECASTS.get(ModelNames.number(Model.NORMAL));
        for (int bar = 0; bar < PLAN.bars(); bar++) {
            List<Double> window = returns(FIRST + bar - WINDOW + 2, FIRST + bar);
            double mean = window.stream().mapToDouble(r -> r).average().orElseThrow();
            double square =
                    window.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum() / (window.size() - 1);
            double deviation = Math.sqrt(square);
            check(forecasts, bar, deviation * z - mean, deviation * standard.density(z) / (1 - LEVEL) - mean);
        }
    }

    @Test
    void shouldForecastStudentTReturnsByAFitOfEveryTwentiethBar() {
        ModelForecasts forecasts = FORECASTS.get(ModelNames.number(Model.STUDENT_T));
        for (int bar = 0; bar < PLAN.bars(); bar++) {
            int fitted = FIRST + bar / 20 * 20;
            StudentTFit fit = StudentTFit.of(array(returns(fitted - WINDOW + 2, fitted)));
            StudentTReturns t = ((StudentTFit.Fitted) fit).returns();
            TDistribution standard = TDistribution.of(t.degrees());
            double q = standard.inverseCumulativeProbability(LEVEL);
            double shortfall = standard.density(q) / (1 - LEVEL) * (t.degrees() + q * q) / (t.degrees() - 1);
            check(forecasts, bar, t.scale() * q - t.location(), t.scale() * shortfall - t.location());
        }
    }

    /** 59 returns: beyond 95 % lie the worst two, and 0.95 of the third. */
    @Test
    void shouldForecastBootstrappedReturnsByTheWindowsWorst() {
        ModelForecasts forecasts = FORECASTS.get(ModelNames.number(Model.BOOTSTRAP));
        for (int bar = 0; bar < PLAN.bars(); bar++) {
            List<Double> worst = new ArrayList<>(returns(FIRST + bar - WINDOW + 2, FIRST + bar));
            Collections.sort(worst);
            check(forecasts, bar, -worst.get(2), -(worst.get(0) + worst.get(1) + 0.95 * worst.get(2)) / 2.95);
        }
    }

    /** 250 to 319 residuals. */
    @Test
    void shouldForecastFilteredReturnsByAFitOfEveryTwentiethBarFilteredEveryBar() {
        checkFiltered(PLAN, PRICES, IntStream.range(0, PLAN.bars()));
    }

    /** Fitted to 1,000 returns of more, drawn from 999 residuals. */
    @Test
    void shouldForecastFilteredReturnsFromTheLast999Residuals() {
        PriceSeries prices = TestPrices.randomWalk(1_100, 4);
        GradingPlan plan = GradingPlan.exact(Backtests.request(WINDOW), prices);
        checkFiltered(plan, prices, IntStream.range(plan.bars() - 110, plan.bars()));
    }

    /** The filter's first variance is of the returns that the model was fitted to. */
    private static void checkFiltered(GradingPlan plan, PriceSeries prices, IntStream bars) {
        ModelForecasts forecasts = Backtests.forecasts(plan).get(ModelNames.number(Model.FILTERED_HISTORICAL));
        bars.forEach(bar -> {
            int last = FIRST + bar;
            int fitted = FIRST + bar / 20 * 20;
            List<Double> fittedTo = returns(prices, Math.max(1, fitted - 999), fitted);
            Garch11 garch = ((GarchFit.Fitted) GarchFit.of(array(fittedTo))).model();
            double square = fittedTo.stream()
                    .mapToDouble(r -> (r - garch.mean()) * (r - garch.mean()))
                    .average()
                    .orElseThrow();
            double variance = garch.omega() + (garch.alpha() + garch.beta()) * square;
            List<Double> all = new ArrayList<>();
            for (double r : returns(prices, Math.max(1, fitted - 999), last)) {
                double deviation = r - garch.mean();
                all.add(deviation / Math.sqrt(variance));
                variance = garch.omega() + garch.alpha() * deviation * deviation + garch.beta() * variance;
            }
            List<Double> residuals = new ArrayList<>(all.subList(Math.max(0, all.size() - 999), all.size()));
            Collections.sort(residuals);
            double beyond = residuals.size() * (1 - LEVEL);
            int whole = (int) Math.floor(beyond + 1e-9);
            double sum = (beyond - whole) * residuals.get(whole);
            for (int i = 0; i < whole; i++) {
                sum += residuals.get(i);
            }
            double next = Math.sqrt(variance);
            check(forecasts, bar, -(garch.mean() + next * residuals.get(whole)), -(garch.mean() + next * sum / beyond));
        });
    }

    private static void check(ModelForecasts forecasts, int bar, double valueAtRisk, double shortfall) {
        assertThat(forecasts.valueAtRisk()[0][bar]).as("VaR of bar %d", bar).isCloseTo(valueAtRisk, within(1e-12));
        assertThat(forecasts.expectedShortfall()[0][bar])
                .as("ES of bar %d", bar)
                .isCloseTo(shortfall, within(1e-12));
    }

    private static List<Double> returns(int from, int last) {
        return returns(PRICES, from, last);
    }

    private static List<Double> returns(PriceSeries prices, int from, int last) {
        List<Double> returns = new ArrayList<>();
        for (int row = from; row <= last; row++) {
            returns.add(prices.price(row) / prices.price(row - 1) - 1);
        }
        return returns;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
