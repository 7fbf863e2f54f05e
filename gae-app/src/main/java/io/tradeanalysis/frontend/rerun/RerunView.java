package io.tradeanalysis.frontend.rerun;

import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.result.AnalysisResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the page says of a link that was opened again.
 *
 * @param tone {@code same}, {@code changed}, {@code defect} or {@code unknown}
 * @param text what is the same, or what has changed
 */
public record RerunView(String tone, String text) {

    /** How the page says that a result is, or is not, the one that its link was made with. */
    public static RerunView of(Claim claim, AnalysisResult result) {
        return switch (claim.against(result)) {
            case Rerun.Same() -> new RerunView("same", "Same result as when this link was made.");
            case Rerun.Different different -> different(different, result);
            case Rerun.NotCompared(var unreadable) ->
                new RerunView(
                        "unknown",
                        "This link has no readable %s, so whether the result is the same as when it was made can’t be said. It may have been cut off. The analysis has run as it says."
                                .formatted(String.join(" and no readable ", unreadable)));
        };
    }

    private static RerunView different(Rerun.Different different, AnalysisResult result) {
        String engine = different
                .engineThen()
                .map(then -> "engine has changed (%s → %s)".formatted(then, result.engine()))
                .orElse("");
        String prices = "prices of %s have changed%s".formatted(result.request().asset(), span(result));
        if (different.pricesChanged()) {
            String what = engine.isEmpty() ? prices : prices + ", and the " + engine;
            return new RerunView("changed", "Since this link was made the " + what + ". The figures may differ.");
        }
        return engine.isEmpty()
                ? unexplained(result)
                : new RerunView("changed", "Since this link was made the " + engine + ". The figures may differ.");
    }

    /** The SHA-256 of the prices leaves the opening prices out, which fill trades at the next open. */
    private static RerunView unexplained(AnalysisResult result) {
        return result.request().fill() == Fill.NEXT_OPEN
                ? new RerunView(
                        "changed",
                        "The result differs from the one that this link was made with, though neither the closing prices nor "
                                + "the engine have changed: the opening prices of %s, or inputs in the link, must have."
                                        .formatted(result.request().asset()))
                : new RerunView(
                        "defect",
                        "The result differs from the one that this link was made with, though neither prices nor engine have "
                                + "changed. Unless someone has edited inputs in the link, this is a defect: please report it, with the link.");
    }

    /** {@code  (now 3,776, from 2005-02-22 to 2020-02-20)}. */
    private static String span(AnalysisResult result) {
        List<LocalDate> dates = result.series().dates();
        return dates.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, " (now %,d, from %s to %s)", dates.size(), dates.getFirst(), dates.getLast());
    }
}
