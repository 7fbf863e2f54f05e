package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.report.Report.Section;
import io.tradeanalysis.frontend.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures don't say. */
final class Limits {

    private final AnalysisRequest request;
    private final AnalysisResult result;

    Limits(AnalysisResult result) {
        this.request = result.request();
        this.result = result;
    }

    Section section() {
        List<String> sentences = new ArrayList<>(
                List.of(
                        "An interval is the error of the simulation. It does not say whether returns are as the %s model has them; the grading looks at that, over one bar and long positions, and “not rejected” is no proof."
                                .formatted(Words.of(request.model())),
                        horizon(),
                        "The mean over trades is what one trade of the strategy could lose on average, not the risk of a portfolio, nor of a position that is held today.",
                        "Trades are assumed to be filled whole at the stated price. Slippage, gaps beyond it, market impact, margin, the costs of lending for short positions, and taxes are not in the figures.",
                        "Prices are adjusted for dividends and splits as their file has them, and were not checked against another source. The asset is one that still has prices: others of its kind may not have survived.",
                        "Whoever tried other parameters before choosing these has a better past than future. Neither risk nor performance is measured on data that the choice did not see."));
        if (request.fill() == Fill.SIGNAL_CLOSE) {
            sentences.add(
                    "Signals are filled at the very price that gives them, which can’t be traded in practice; fill=next-open fills them at the open after.");
        }
        if (request.costBasisPoints() == 0) {
            sentences.add("No costs are taken off the P&L.");
        }
        sentences.add("This report is no investment advice.");
        return new Section(
                "limits", "Limits: what these figures do not say", false, List.of(new Block.Points(sentences)));
    }

    private String horizon() {
        Double bars = result.performance().trades().averageHoldingBars().value();
        String held = bars == null ? "" : String.format(Locale.ROOT, " (%,.1f bars on average)", bars);
        return "The risk is that of %s from the open price, while a trade lasts until the next signal%s: over its whole life it may lose more."
                .formatted(request.horizon() == 1 ? "the first bar" : "the first " + Words.horizon(request), held);
    }
}
