package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.cost.Tariff;
import io.tradeanalysis.frontend.web.Json;
import io.tradeanalysis.frontend.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A result as the page shows it.
 *
 * @param asset the asset's name
 * @param currency ISO 4217
 * @param link where the result is found again
 * @param question what was analysed, in one line: all that the figures depend on
 * @param strip the figures above the chart
 * @param table the trades
 * @param fits the models that were fitted for them; empty if the model has nothing to fit
 * @param summary all trades together
 * @param notices what a reader must know: why there is no trade, if there is none
 * @param chart the chart's data as JSON for the inside of a script element
 * @param chartInWords the chart for those who don't see it
 * @param terms what the figures of the table refer to: horizon, model, units, currency, sign
 * @param facts what it took
 * @param result all figures
 */
public record ResultView(
        String asset,
        String currency,
        Permalink link,
        String question,
        List<Kpi> strip,
        TradeTable table,
        Optional<TradeTable> fits,
        List<SummaryRow> summary,
        List<String> notices,
        String chart,
        String chartInWords,
        String terms,
        List<String> facts,
        AnalysisResult result) {

    private static final int SHORT_FINGERPRINT = 10;
    private static final Tariff TARIFF = Tariff.listed();

    /** Copies the lists. */
    public ResultView {
        strip = List.copyOf(strip);
        summary = List.copyOf(summary);
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
    }

    /** How this result is shown. */
    public static ResultView of(AnalysisResult result) {
        return of(result, result.request().asset());
    }

    /**
     * How a result is shown.
     *
     * @param name what its asset is called here
     */
    public static ResultView of(AnalysisResult result, String name) {
        Money money = Money.in(result.currency());
        Headlines headlines = new Headlines(result, money);
        AnalysisRequest request = result.request();
        ChartData chart = ChartData.of(result, name, money);
        return new ResultView(
                name,
                result.currency(),
                Permalink.of(result),
                question(request, name),
                headlines.strip(),
                TradeTables.of(result, money),
                FitTables.of(result),
                headlines.summary(),
                notices(result, chart),
                Json.island(chart),
                inWords(result, name, money),
                terms(result),
                facts(result),
                result);
    }

    /** What a request asks, in one line. */
    public static String question(AnalysisRequest request, String name) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s, %s. Risk: %s returns over %s, %s, S = %,d samples a trade.",
                name,
                Words.of(request.strategy()),
                Words.filled(request),
                Words.costs(request),
                Words.of(request.model()),
                Words.horizon(request),
                past(request),
                request.samples());
    }

    private static String past(AnalysisRequest request) {
        return switch (request.model()) {
            case NORMAL, STUDENT_T, BOOTSTRAP -> String.format(Locale.ROOT, "from V = %,d prices", request.window());
            case FILTERED_HISTORICAL -> "from the returns before each signal";
        };
    }

    private static String terms(AnalysisResult result) {
        AnalysisRequest request = result.request();
        return "Over %s, %s, %s, in %s, losses positive"
                .formatted(
                        Words.horizon(request),
                        Words.of(request.model()),
                        Words.size(request.size(), result.currency()),
                        result.currency());
    }

    private static List<String> notices(AnalysisResult result, ChartData chart) {
        List<String> notices = new ArrayList<>(result.notices());
        int drawn = chart.prices().length;
        int all = result.series().prices().length;
        if (drawn < all) {
            notices.add(String.format(
                    Locale.ROOT,
                    "The chart draws %,d of the %,d prices: the lowest and the highest of each stretch, and "
                            + "every signal. The exports have them all.",
                    drawn,
                    all));
        }
        return notices;
    }

    /** The total profit with all its digits. */
    public String exactTotalProfit() {
        return Money.exact(result.summary().totalProfit());
    }

    /** Over what time a loss is meant. */
    public String horizon() {
        return Words.horizon(result.request());
    }

    /** The model that the figures follow from. */
    public String model() {
        return Words.of(result.request().model());
    }

    /** The strategy beside buying and holding. */
    public PerformanceTable performance() {
        return PerformanceTable.of(result.performance());
    }

    /** Whether there are trades to show. */
    public boolean hasTrades() {
        return !result.trades().isEmpty();
    }

    /** Whether its prices came with the request, so that its link leads nowhere. */
    public boolean isOfOwnPrices() {
        return result.request().isOfOwnPrices();
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
        facts.add(TARIFF.inWords(measured));
        return facts;
    }

    private static String place(Compute compute) {
        return switch (compute) {
            case EC2 -> "EC2";
            case LAMBDA -> "Lambda";
        };
    }

    private static String inWords(AnalysisResult result, String name, Money money) {
        Series series = result.series();
        if (series.dates().isEmpty()) {
            return "No prices.";
        }
        return String.format(
                Locale.ROOT,
                "Adjusted closing price of %s from %s on %s to %s on %s, with %s and %,d signals, "
                        + "which the table of trades lists.",
                name,
                money.price(series.prices()[0]),
                series.dates().getFirst(),
                money.price(series.prices()[series.prices().length - 1]),
                series.dates().getLast(),
                series.lines().stream().map(Line::name).collect(Collectors.joining(", ")),
                result.trades().size());
    }
}
