package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the figures of this very analysis are made, in words, each with its source: what the project's page on its method says at length. */
final class Method {

    private final AnalysisRequest request;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Source> cited = EnumSet.noneOf(Source.class);

    Method(AnalysisRequest request) {
        this.request = request;
    }

    Section section() {
        addTrades();
        addModel();
        addRisk();
        addPerformance();
        addGrading();
        return new Section(
                "method",
                "Method",
                false,
                List.of(
                        new Block.Words(
                                "c is a confidence level, S the number of simulated outcomes of a trade, V the prices of its window. Returns are simple; a bar is one row of the prices."),
                        new Block.Table(
                                "How each figure is made",
                                List.of(Column.text("What"), Column.text("How"), Column.text("Source")),
                                rows),
                        new Block.Words("The works cited:"),
                        new Block.Points(cited.stream().map(Source::work).toList())));
    }

    private void add(String what, String how, Source... sources) {
        cited.addAll(Arrays.asList(sources));
        rows.add(List.of(what, how, Arrays.stream(sources).map(Source::mark).collect(Collectors.joining("; "))));
    }

    private void addTrades() {
        switch (request.strategy()) {
            case Strategy.SmaCross(int period) ->
                add(
                        "Signal",
                        "The price crosses the mean of the last %d prices from one bar to the next: BUY upwards, SELL downwards."
                                .formatted(period));
            case Strategy.DualSma(int fast, int slow) ->
                add(
                        "Signal",
                        "The mean of the last %d prices crosses that of the last %d: BUY upwards, SELL downwards."
                                .formatted(fast, slow),
                        Source.MURPHY);
            case Strategy.EmaCross(int fast, int slow) ->
                add(
                        "Signal",
                        "The exponential average of %d bars crosses that of %d: BUY upwards, SELL downwards."
                                .formatted(fast, slow),
                        Source.MURPHY);
            case Strategy.Rsi(int period, int oversold, int overbought) ->
                add(
                        "Signal",
                        "The relative strength index of %d bars crosses %d upwards: BUY; %d downwards: SELL."
                                .formatted(period, oversold, overbought),
                        Source.WILDER);
            case Strategy.Bollinger(int period, var width) ->
                add(
                        "Signal",
                        "The price comes back above the lower of its Bollinger bands, BUY, or below the upper, SELL: the mean of %d prices, %s standard deviations to each side."
                                .formatted(period, width.toPlainString()),
                        Source.BOLLINGER);
            case Strategy.Donchian(int period) ->
                add(
                        "Signal",
                        "The price is above the highest of the %d prices before it, BUY, or below the lowest, SELL."
                                .formatted(period),
                        Source.MURPHY);
        }
        add(
                "Trade",
                "Each signal after the first V prices opens a position, BUY long, SELL short; the next one closes it, the last price closes the last one. "
                        + filled(request.fill()));
        add(
                "P&L",
                "Units x (close - open) for a long position, its negative for a short one, less costs of basis points on what is moved on each side.");
    }

    private static String filled(Fill fill) {
        return switch (fill) {
            case SIGNAL_CLOSE -> "It is filled at the price that gave the signal.";
            case NEXT_OPEN -> "It is filled at the opening price of the next bar, adjusted as its close is.";
        };
    }

    private void addModel() {
        switch (request.model()) {
            case NORMAL ->
                add(
                        "Model of returns",
                        "Normal, with mean and sample standard deviation of the returns of the V prices before the signal.",
                        Source.MCNEIL);
            case STUDENT_T ->
                add(
                        "Model of returns",
                        "Student-t with location, scale and degrees of freedom (2.05 to 500), fitted by maximum likelihood to the returns of the V prices before the signal.",
                        Source.MCNEIL);
            case BOOTSTRAP ->
                add(
                        "Model of returns",
                        "One of the returns of the V prices before the signal, each as likely as the other.",
                        Source.EFRON);
            case FILTERED_HISTORICAL ->
                add(
                        "Model of returns",
                        "Past residuals, each as likely as the other, times the volatility that GARCH(1,1) expects; fitted to up to 1,000 returns before the signal, at least 250.",
                        Source.BOLLERSLEV,
                        Source.BARONE_ADESI);
        }
        add(
                "Loss",
                request.horizon() == 1
                        ? "What the position loses over the next bar: S returns are drawn by inversion of the model’s distribution."
                        : "What the position loses over %d bars: S paths of returns that compound, each at least -100 %%."
                                .formatted(request.horizon()));
    }

    private void addRisk() {
        add(
                "Value at Risk (VaR)",
                "The ceil(c S)-th smallest of the S losses: it is not exceeded with confidence c.",
                Source.HYNDMAN_FAN);
        add(
                "its interval",
                "95 %: the losses with the ranks qbinom(0.025, S, c) and qbinom(0.975, S, c) + 1; of a mean, each trade’s distances to its ends add in quadrature.",
                Source.CONOVER);
        add(
                "Expected shortfall (ES)",
                "Mean of the (1 - c) S largest losses: how bad it is when it is bad.",
                Source.ACERBI_TASCHE);
        if (request.model() == Model.NORMAL && request.horizon() == 1) {
            add("its interval", "95 %: from the variance beyond VaR.", Source.MANISTRE_HANCOCK);
        } else {
            add(
                    "its interval",
                    "95 %: that of the mean of VaR + max(loss - VaR, 0) / (1 - c), its skewness removed.",
                    Source.ROCKAFELLAR_URYASEV,
                    Source.HALL);
        }
    }

    private void addPerformance() {
        add(
                "Equity",
                "The same capital, what the first trade cost to open: staked whole in each trade, after costs, or kept in the asset from the first trade on.");
        add(
                "Returns, volatility",
                "Total and yearly compounded return; standard deviation of the bars’ returns, scaled to a year.",
                Source.GIPS,
                Source.LO);
        add(
                "Ratios",
                "Sharpe and Sortino: mean of the bars’ returns by their deviation or downside deviation, scaled to a year, with a risk-free rate of 0. Calmar: annual return by maximum drawdown.",
                Source.SHARPE,
                Source.SORTINO_PRICE,
                Source.YOUNG);
        add(
                "Drawdown",
                "How far the capital is below its highest worth so far, as a share of that.",
                Source.MAGDON_ISMAIL);
        add(
                "Trades",
                "Win rate: share of the trades with a profit after costs. Profit factor: all profits by all losses, in money. Exposure: share of the bars since the first trade on which a position was held.");
    }

    private void addGrading() {
        add(
                "Grading",
                "Each model’s one-bar forecast of every bar against the loss that came; an exception is a loss above VaR. All models are graded over the same bars; Student-t and GARCH are fitted anew every 20 bars, and filtered every bar. p-values are exact or simulated.");
        add(
                "Tests",
                "Number of exceptions (Kupiec), their independence (Christoffersen), and Z2 of expected shortfall; held together at 5 %. Beside them stands conditional coverage, which is the first two in one.",
                Source.KUPIEC,
                Source.CHRISTOFFERSEN,
                Source.ACERBI_SZEKELY,
                Source.HOLM);
        add(
                "Traffic light",
                "At 99 %, exceptions of the last 250 bars: green up to 4, yellow up to 9, red beyond; in brackets their number and the plus factor of the capital multiplier.",
                Source.BASEL);
    }
}
