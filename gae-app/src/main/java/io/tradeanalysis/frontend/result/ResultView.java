package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A result as the page shows it.
 *
 * @param asset the asset's name
 * @param currency ISO 4217
 * @param link where the result is found again
 * @param strip the figures above the chart
 * @param table the trades
 * @param summary all trades together
 * @param notices what a reader must know: why there is no trade, if there is none
 * @param chart the chart's data as JSON for the inside of a script element
 * @param chartInWords the chart for those who don't see it
 * @param terms what the figures refer to: horizon, units, currency
 * @param facts what it took
 * @param result all figures
 */
public record ResultView(
        String asset,
        String currency,
        Permalink link,
        List<Kpi> strip,
        TradeTable table,
        List<SummaryRow> summary,
        List<String> notices,
        String chart,
        String chartInWords,
        String terms,
        List<String> facts,
        AnalysisResult result) {

    private static final int SHORT_FINGERPRINT = 10;

    /** Copies the lists. */
    public ResultView {
        strip = List.copyOf(strip);
        summary = List.copyOf(summary);
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
    }

    /** How this result is shown. */
    public static ResultView of(AnalysisResult result) {
        Money money = Money.in(result.currency());
        Headlines headlines = new Headlines(result, money);
        AnalysisRequest request = result.request();
        ChartData chart = ChartData.of(result, money);
        return new ResultView(
                request.asset(),
                result.currency(),
                Permalink.of(request),
                headlines.strip(),
                TradeTables.of(result, money),
                headlines.summary(),
                notices(result, chart),
                Json.island(chart),
                inWords(result, money),
                String.format(
                        Locale.ROOT,
                        "Over %s, %,d units, in %s",
                        Headlines.horizon(result),
                        request.units(),
                        result.currency()),
                facts(result),
                result);
    }

    private static List<String> notices(AnalysisResult result, ChartData chart) {
        int drawn = chart.prices().length;
        int all = result.series().prices().length;
        return drawn == all
                ? result.notices()
                : Stream.concat(
                                result.notices().stream(),
                                Stream.of(String.format(
                                        Locale.ROOT,
                                        "The chart draws %,d of the %,d prices: the lowest and the highest of each stretch, and "
                                                + "every signal. The exports have them all.",
                                        drawn,
                                        all)))
                        .toList();
    }

    /** The total profit with all its digits. */
    public String exactTotalProfit() {
        return Money.exact(result.summary().totalProfit());
    }

    /** Over what time a loss is meant. */
    public String horizon() {
        return Headlines.horizon(result);
    }

    /** Whether there are trades to show. */
    public boolean hasTrades() {
        return !result.trades().isEmpty();
    }

    /** The beginning of the fingerprint. */
    public String shortFingerprint() {
        String digits = result.fingerprint().replaceFirst("^sha256:", "");
        return digits.substring(0, Math.min(SHORT_FINGERPRINT, digits.length()));
    }

    private static List<String> facts(AnalysisResult result) {
        Measured measured = result.measured();
        List<String> facts = new ArrayList<>();
        facts.add("seed " + result.request().seed());
        facts.add(String.format(Locale.ROOT, "%,d samples", measured.samples()));
        facts.add(String.format(Locale.ROOT, "%,d ms", measured.wallMillis()));
        facts.add(String.format(
                Locale.ROOT,
                "%d of %d resources on %s",
                measured.resourcesUsed(),
                result.request().resources(),
                place(measured.compute())));
        return facts;
    }

    private static String place(Compute compute) {
        return switch (compute) {
            case EC2 -> "EC2";
            case LAMBDA -> "Lambda";
        };
    }

    private static String inWords(AnalysisResult result, Money money) {
        Series series = result.series();
        if (series.dates().isEmpty()) {
            return "No prices.";
        }
        return String.format(
                Locale.ROOT,
                "Adjusted closing price of %s from %s on %s to %s on %s, with its moving average of %,d bars and %,d signals, "
                        + "which the table of trades lists.",
                result.request().asset(),
                money.price(series.prices()[0]),
                series.dates().getFirst(),
                money.price(series.prices()[series.prices().length - 1]),
                series.dates().getLast(),
                result.request().movingAverage(),
                result.trades().size());
    }
}
