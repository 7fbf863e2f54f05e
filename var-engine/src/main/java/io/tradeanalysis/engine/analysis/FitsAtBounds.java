package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.models.StudentTFit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says where the degrees of freedom of a Student-t fit are the fewest or the most that a fit may have, not a peak of its likelihood. */
final class FitsAtBounds {

    private static final String DEGREES = "degrees";

    /** Fits are made in 1 / degrees. */
    private static final double ROUNDING = 1e-12;

    /** A sentence for each bound that a fit ends at. */
    static List<String> notices(List<TradeResult> trades) {
        return Stream.of(
                        notice(trades, StudentTFit.MOST_DEGREES, "most", "their tails are as good as normal"),
                        notice(trades, StudentTFit.FEWEST_DEGREES, "fewest", "their tails may be heavier still"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> notice(List<TradeResult> trades, double bound, String which, String consequence) {
        long concerned = trades.stream()
                .map(trade -> trade.fitted(DEGREES))
                .filter(degrees -> degrees != null && Math.abs(degrees / bound - 1) < ROUNDING)
                .count();
        return concerned == 0
                ? List.of()
                : List.of("The Student-t fits of %s end at %s degrees of freedom, the %s that are tried: %s."
                        .formatted(
                                TradeCount.words(concerned, trades.size()),
                                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(bound),
                                which,
                                consequence));
    }

    private FitsAtBounds() {}
}
