package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.models.GarchFit;
import io.tradeanalysis.engine.trades.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Says where VaR and ES are one and the same loss: over one bar a bootstrapped or filtered return is one of a list, and where fewer
 * than one of the list lies beyond a level, both figures are its worst one.
 */
final class WorstLossAlone {

    /** A sentence for each level at which that is so for one trade at least. */
    static List<String> notices(AnalysisRequest request, List<Trade> trades) {
        return request.horizon() == 1
                ? request.confidences().stream()
                        .flatMap(level -> notice(request, level, trades).stream())
                        .toList()
                : List.of();
    }

    private static Optional<String> notice(AnalysisRequest request, ConfidenceLevel level, List<Trade> trades) {
        long concerned = trades.stream()
                .filter(trade -> isWorstAlone(returns(request, trade), level))
                .count();
        return concerned == 0
                ? Optional.empty()
                : Optional.of(
                        "At %s %%, VaR and ES of %s are both the worst loss there is: fewer than one of the returns of the past lies beyond."
                                .formatted(level.percent(), TradeCount.words(concerned, trades.size())));
    }

    /** How many returns the list of a trade has; 0 where there is no list. */
    private static int returns(AnalysisRequest request, Trade trade) {
        Rows past = Rows.of(request, trade.signalRow());
        int returns = past.last() - past.first();
        return switch (request.model()) {
            case NORMAL, STUDENT_T -> 0;
            case BOOTSTRAP -> returns;
            case FILTERED_HISTORICAL ->
                returns < GarchFit.FEWEST_RETURNS ? 0 : Math.min(returns, GarchFit.MOST_RESIDUALS);
        };
    }

    private static boolean isWorstAlone(int returns, ConfidenceLevel level) {
        BigDecimal beyond = BigDecimal.ONE.subtract(level.value()).multiply(BigDecimal.valueOf(returns));
        return beyond.signum() > 0 && beyond.compareTo(BigDecimal.ONE) < 0;
    }

    private WorstLossAlone() {}
}
